; SVM: nested tables of a host with two levels, and of one without any, which QEMU does not look at.

%include 'frame.inc'
%include 'setup.inc'
%include 'svm32.inc'

        SVM32_SETUP

        HOST    NARROW, 0x10
        FAULTS  'host of two levels: ', NARROW_NESTED
        HOST    0, 0
        WORLD   'unpaged host, nested', 0, 0, 1, nop
        jmp     finish

        SVM32_TAIL

%include 'tables.inc'
