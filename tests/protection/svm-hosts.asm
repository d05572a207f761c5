; SVM: hypervisors of 32 bits, without paging, with two levels of tables, and with PAE; nested tables have their shape.

%include 'frame.inc'
%include 'setup.inc'
%include 'svm32.inc'

; Guests of each paging mode.
%macro  RUNS 2
        mov     dword [nested], %2
        TITLED  %1, 'no paging', 0, 0, 0, mov eax, [SPARE]
        TITLED  %1, 'nested, no paging', 0, 0, 1, mov eax, [SPARE]
        TITLED  %1, 'nested, two levels', GUEST_NARROW, 0x10, 1, mov eax, [ALIAS + SPARE]
        TITLED  %1, 'nested, pae', GUEST_WIDE, 0x20, 1, mov eax, [ALIAS + SPARE]
        TITLED  %1, 'nested, page fault', GUEST_NARROW, 0x10, 1, mov eax, [0x12345678]
%endmacro

        SVM32_SETUP

        HOST    0, 0
        WORLD   'unpaged host', 0, 0, 0, mov eax, [SPARE]
        WORLD   'unpaged host, guest of two levels', GUEST_NARROW, 0x10, 0, mov eax, [ALIAS + SPARE]
        WORLD   'unpaged host, guest of pae', GUEST_WIDE, 0x20, 0, mov eax, [ALIAS + SPARE]
        HOST    NARROW, 0x10
        RUNS    'host of two levels: ', NARROW_NESTED
        HOST    WIDE, 0x20
        RUNS    'host of pae: ', WIDE_NESTED
        FAULTS  'host of pae: ', WIDE_NESTED
        HOST    0, 0
        jmp     finish

        SVM32_TAIL

%include 'tables.inc'
