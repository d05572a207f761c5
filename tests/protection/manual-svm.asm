; SVM where QEMU does otherwise: decode assists, nRIP, INT3, all 64 bits of an exit code, control blocks that cannot be.

%include 'frame64.inc'
%include 'svm.inc'

        SVM_SETUP

        GUEST   'int3 intercepted'
        WANT    EXCEPTIONS, 3
        RUN
        int3
        ENDGUEST
        GUEST   'int n intercepted'
        WANT    MISC1, 21
        RUN
        int     0x21
        ENDGUEST

        jmp     finish
        SVM_TAIL

%include 'tail64.inc'
