//! Every text of the page that is not in the picture: one member of [`Word`] each, in all languages, so that a missing
//! one does not compile. `index.html` holds the static ones too, for the time before WebAssembly; a test compares.

use diagrams::Language;

macro_rules! words {
    ($($(#[$about:meta])* $word:ident = $english:literal, $korean:literal;)*) => {
        /// A fixed text of the page.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Word {
            $($(#[$about])* #[doc = $english] $word,)*
        }

        impl Word {
            /// All of them.
            pub const ALL: &'static [Word] = &[$(Word::$word),*];

            /// The text.
            #[must_use]
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Word::$word, Language::English) => $english,
                      (Word::$word, Language::Korean) => $korean,)*
                }
            }

            /// The name by which `index.html` asks for it.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Word::$word => stringify!($word),)* }
            }
        }
    };
}

words! {
    Stack = "Software stack", "소프트웨어 스택";
    Theme = "Theme", "테마";
    ThemeSystem = "Theme: system", "테마: 시스템";
    ThemeLight = "Theme: light", "테마: 밝게";
    ThemeDark = "Theme: dark", "테마: 어둡게";
    Help = "Help", "도움말";
    Diagram = "Layer diagram", "계층 그림";
    NearerAndFarther = "Nearer and farther", "확대와 축소";
    Nearer = "Enlarge the diagram", "그림 확대";
    Farther = "Shrink the diagram", "그림 축소";
    WholePicture = "Show the whole diagram", "그림 전체 보기";
    KeyEnter = "Look into the box that has the focus; a click does the same", "초점이 있는 상자의 안을 보기. 클릭해도 됩니다";
    KeyEscape = "Close what is inside", "안을 보던 창 닫기";
    KeysPicture = "On the diagram: enlarge, shrink, show the whole; arrow keys move it while it is enlarged",
        "그림에서: 확대, 축소, 전체 보기. 확대한 동안 화살표 키로 움직입니다";
    Inspector = "What is inside", "안에 있는 것";
    CloseInspector = "Close", "닫기";
    NotThere = "It is not there at this moment.", "지금은 없습니다.";
    Narration = "What happened", "일어난 일";
    Code = "Code and changed state", "코드와 바뀐 상태";
    Transport = "Step through the run", "실행을 한 단계씩 보기";
    Timeline = "Timeline", "타임라인";
    Drawer = "Console, program and lists", "콘솔, 프로그램, 목록";

    Building = "The machine is being built.", "머신을 준비합니다.";
    Running = "The machine runs.", "머신이 실행 중입니다.";
    CouldNotStart = "The machine could not be started.", "머신을 시작하지 못했습니다.";
    NeedsWebAssembly = "The machine needs JavaScript and WebAssembly.",
        "머신을 실행하려면 JavaScript와 WebAssembly가 필요합니다.";
    CommandFailed = "That could not be done.", "요청한 작업을 하지 못했습니다.";
    Stale = "The program was edited. The picture still shows the run before the edit: run the program to see the new one.",
        "프로그램을 고쳤습니다. 그림은 고치기 전의 실행을 보여 줍니다. 새 프로그램을 보려면 실행하십시오.";

    Screen = "Screen", "화면";
    ScreenText = "Text on the machine's screen", "머신 화면의 글자";
    ScreenEmpty = "The guest has not written to the screen.", "게스트가 아직 화면에 쓰지 않았습니다.";
    ScreenOff = "The screen is off: no video mode was set.", "화면이 꺼져 있습니다. 비디오 모드를 아직 설정하지 않았습니다.";
    ScreenGraphics = "The screen is in a graphics mode, which is not shown here.",
        "화면이 그래픽 모드입니다. 그래픽은 여기에 표시하지 않습니다.";

    RegistersChanged = "Registers changed", "바뀐 레지스터";
    MemoryTouched = "Memory touched", "접근한 메모리";
    NoRegister = "None.", "없습니다.";
    NoMemory = "None.", "없습니다.";
    NoCodeExecuted = "No instruction was executed: the CPU turned to the handler.",
        "실행한 명령이 없습니다. CPU가 처리기로 옮겨 갔습니다.";
    Unreadable = "These bytes cannot be read.", "이 바이트를 읽을 수 없습니다.";
    JustExecuted = "just executed", "방금 실행";
    Next = "next", "다음";
    Read = "read", "읽음";
    Written = "written", "씀";
    Port = "port", "포트";
    Flags = "flags", "플래그";
    RingName = "ring", "링";
    Kernel = "Kernel", "커널";
    Hypervisor = "Hypervisor", "하이퍼바이저";
    TrapMonitor = "Monitor", "모니터";
    Process = "Process", "프로세스";
    Pause = "Pause", "일시 정지";
    Resume = "Resume", "다시 실행";
    Destroy = "Destroy", "없애기";
    MonitorHint = "These send a line to the hypervisor’s monitor.", "하이퍼바이저의 모니터에 명령 한 줄을 보냅니다.";
    Hardware = "Hardware", "하드웨어";

    PreviousCrossing = "Previous crossing", "이전 경계 넘기";
    Back = "Step back", "한 단계 뒤로";
    Step = "Step", "한 단계 앞으로";
    NextCrossing = "Next crossing", "다음 경계 넘기";
    Run = "Run", "실행";
    Stop = "Stop", "정지";
    Reset = "Reset", "처음부터";
    Instruction = "Instruction", "명령 번호";
    Go = "Go", "이동";
    PerSecond = "instructions per second", "명령/초";
    NotANumber = "Instruction: a number is needed.", "명령 번호에는 숫자를 넣어야 합니다.";

    WholeRun = "Whole run", "전체 실행";
    TimelineTools = "Part of the run", "실행의 일부";
    ZoomIn = "Zoom in", "확대";
    ZoomOut = "Zoom out", "축소";
    Earlier = "Earlier", "앞으로";
    Later = "Later", "뒤로";
    Follow = "Around the present", "현재 위치 주변";
    KindOfCrossing = "Kind of crossing for the buttons", "버튼으로 찾을 경계 넘기의 종류";
    AnyKind = "any kind", "모든 종류";
    FirstPage = "First", "처음";
    PreviousPage = "Earlier", "이전";
    NextPage = "Later", "다음";
    LastPage = "Last", "마지막";
    PageOfNow = "Now", "현재";
    Consoles = "Serial consoles", "시리얼 콘솔";
    Settings = "Settings", "설정";
    LetterKeys = "Keys that type a character: + − [ ] \\ ?", "문자 키 사용: + − [ ] \\ ?";
    TextSize = "Text size", "글자 크기";
    SizeSmall = "small", "작게";
    SizeUsual = "usual", "보통";
    SizeLarge = "large", "크게";
    SizeLarger = "larger", "더 크게";
    Motion = "Motion", "움직임";
    MotionSystem = "as the system says", "시스템 설정대로";
    MotionNone = "none", "없음";
    SettingsKept = "Settings, language and theme are kept in this browser.", "설정과 언어, 테마는 이 브라우저에 저장됩니다.";
    KeysZoom = "Timeline: zoom in, zoom out", "타임라인: 확대, 축소";
    KeysPan = "Timeline: earlier, later", "타임라인: 앞으로, 뒤로";
    KeyFollow = "Timeline: around the present", "타임라인: 현재 위치 주변";
    KeysHistory = "In the console’s field: lines sent before", "콘솔 입력란: 전에 보낸 줄";
    KeysEditor = "In the editor: next mistake", "편집기: 다음 잘못된 곳";
    KeysUndo = "In the editor: undo", "편집기: 실행 취소";
    NotRunYet = "not run yet", "아직 실행하지 않음";
    TimelineHint = "Click to go there", "누르면 그곳으로 갑니다";

    Console = "Console", "콘솔";
    Program = "Program", "프로그램";
    CrossingLog = "Crossing log", "경계 넘기 기록";
    Journey = "Journey", "여정";
    EarlierCall = "Earlier call", "이전 호출";
    LastCall = "Last call before now", "현재 직전의 호출";
    LaterCall = "Later call", "다음 호출";
    NoCallYet = "No program has made a system call yet.", "아직 시스템 호출을 한 프로그램이 없습니다.";
    NotBackYet = "It has not come back as far as the run is known. Run on to see the rest.",
        "지금까지 실행한 곳까지는 돌아오지 않았습니다. 더 실행하면 나머지가 보입니다.";
    WhoRan = "Who ran", "실행한 쪽";
    Instructions = "Instructions", "명령 수";
    CrossingsOut = "Times left for another", "다른 쪽으로 넘어간 횟수";
    InBetween = "in between, for itself", "그 사이에 자기 일로";
    ForThisCall = "For this call", "이 호출에 든 것";
    Memory = "Memory", "메모리";
    Address = "Address", "주소";
    MemoryAddress = "Address, hexadecimal", "주소(16진수)";
    ShowMemory = "Show", "보기";
    Bytes = "Bytes", "바이트";
    Text = "Text", "문자";
    NotAnAddress = "An address is up to 16 hexadecimal digits, like 401000. Found:", "주소는 401000처럼 16자리 이하의 16진수로 넣어야 합니다. 입력한 값:";
    StateList = "State as a list", "목록으로 보기";
    ConsoleOutput = "Output of the serial console", "시리얼 콘솔 출력";
    TypeToMachine = "Type to the machine", "머신에 입력";
    Send = "Send", "보내기";
    Source = "Program in NASM syntax", "NASM 문법으로 쓴 프로그램";
    RunProgram = "Run the program", "프로그램 실행";
    ProgramHint = "NASM syntax, 64-bit, the system calls of Linux. The machine starts again and runs it.",
        "NASM 문법, 64비트, Linux 시스템 호출을 씁니다. 머신이 처음부터 다시 시작하여 실행합니다.";
    LeaveEditor = "Esc, then Tab, leaves the editor.", "Esc를 누르고 Tab을 누르면 편집기에서 나갑니다.";
    Programs = "Programs to begin from", "시작할 프로그램";
    EditedProgram = "Your program, as edited", "고친 프로그램";
    TextKept = "Your own text was kept: it is in the menu of programs, at the end.",
        "직접 쓴 프로그램은 그대로 두었습니다. 프로그램 메뉴의 끝에 있습니다.";
    NothingPrinted = "Nothing has been printed yet.", "아직 출력이 없습니다.";
    Kind = "Kind", "종류";
    CauseName = "Cause", "원인";
    From = "From", "떠난 곳";
    To = "To", "도착한 곳";
    KindSyscall = "system call", "시스템 호출";
    KindTrap = "trap", "트랩";
    KindHypercall = "hypercall", "하이퍼콜";
    KindInterrupt = "interrupt", "인터럽트";
    KindReturn = "return", "복귀";
    Speed = "Speed of Run", "실행 속도";
    SpeedFull = "full speed", "최고 속도";
    SpeedCrossings = "2 crossings a second", "1초에 경계 넘기 2번";
    SpeedCrossing = "1 crossing in 2 seconds", "2초에 경계 넘기 1번";
    SpeedSteps = "5 steps a second", "1초에 5단계";
    SpeedStep = "1 step a second", "1초에 1단계";
    NoCrossings = "No crossing yet.", "아직 경계를 넘지 않았습니다.";

    StepLine = "Step over the source line", "소스 한 줄 건너가기";
    Line = "Line", "한 줄";
    Breakpoint = "Breakpoint at", "중단점:";
    Since = "Since instruction", "다음 명령 이후:";
    WalkThis = "Page walk for", "페이지 워크:";

    Stops = "Stops", "멈출 곳";
    StopWhen = "Stop when", "멈출 조건";
    StopReached = "reached:", "도달:";
    StopWritten = "written to:", "쓰기:";
    StopCrossing = "crossing", "경계 넘기";
    OptionReached = "an address or symbol is reached", "주소나 심벌에 도달할 때";
    OptionWritten = "an address or symbol is written to", "주소나 심벌에 쓸 때";
    OptionCrossing = "any crossing is made", "경계를 넘을 때";
    OptionSyscall = "a system call is made", "시스템 호출을 할 때";
    OptionTrap = "a trap is taken", "트랩이 일어날 때";
    OptionHypercall = "a hypercall is made", "하이퍼콜을 할 때";
    OptionInterrupt = "an interrupt comes", "인터럽트가 올 때";
    OptionReturn = "a return is made", "복귀할 때";
    OptionUnnoticed = "a sensitive instruction does not trap", "민감한 명령어가 트랩되지 않을 때";
    AnyCrossing = "any", "모든 종류";
    AddressOrSymbol = "Address or symbol", "주소나 심벌";
    RunUntil = "Run until then", "그때까지 실행";
    BackUntil = "Back until then", "그때까지 뒤로";
    AddStop = "Stop there each time", "늘 여기서 멈추기";
    RemoveStop = "Remove stop", "멈출 곳 지우기";
    NoStops = "No stops yet. Click beside an instruction, or choose above.",
        "아직 멈출 곳이 없습니다. 명령 옆을 누르거나 위에서 고르십시오.";
    StoppedHere = "stopped here", "여기서 멈춤";
    Searching = "The past is searched. So far down to instruction", "지난 실행을 찾고 있습니다. 지금까지 찾은 곳:";
    FoundNowhere = "It does not happen before this moment, as far as the run is kept.",
        "보관된 실행에서 이 시점 이전에는 일어나지 않았습니다.";

    Virtual = "virtual", "가상";
    Physical = "physical", "물리";
    AddressSpace = "Address space", "주소 공간";
    AddressOrRegister = "Address or register", "주소나 레지스터";
    Position = "Position in the address space", "주소 공간에서의 위치";
    WhoWrote = "Who wrote this byte?", "이 바이트를 누가 썼습니까?";
    StopOnWrite = "Stop when it is written", "이 바이트에 쓸 때 멈추기";
    LastWriterOf = "Last written, physical byte", "마지막으로 쓴 곳, 물리 바이트";
    GoToWrite = "Go to that moment: instruction", "그 시점으로 이동: 명령";
    NobodyWroteSince = "No instruction has written it since instruction", "다음 명령 이후로 이 바이트에 쓴 명령이 없습니다:";
    CallStack = "Stack at RSP", "RSP의 스택";
    HexHint = "↑ ↓ Page Up Page Down scroll, ← → choose a byte, Enter asks who wrote it.",
        "↑ ↓ Page Up Page Down 키로 이동하고, ← → 키로 바이트를 고르고, Enter 키로 누가 썼는지 묻습니다.";

    PageWalk = "Page walk", "페이지 워크";
    Attempt = "Access", "접근";
    AttemptRead = "read", "읽기";
    AttemptWrite = "write", "쓰기";
    AttemptFetch = "execute", "실행";
    By = "By", "접근하는 쪽";
    BySupervisor = "the kernel", "커널";
    ByUser = "a process (ring 3)", "프로세스(링 3)";
    WalkEntry = "Entry", "항목";
    WalkPlace = "Physical address", "물리 주소";
    WalkValue = "Value", "값";
    WalkBits = "Bits by name", "비트 이름과 값";
    WalkGuest = "guest", "게스트";
    WalkHost = "host", "호스트";
    InRegister = "in a register", "레지스터 안";
    PagingOff = "no paging: physical is virtual", "페이징 꺼짐: 가상 주소가 물리 주소입니다";
    PagingLegacy = "32-bit paging, two levels", "32비트 페이징, 2단계";
    PagingPae = "PAE paging, three levels", "PAE 페이징, 3단계";
    PagingLong = "4-level paging", "4단계 페이징";
    WhyNotCanonical = "bits 63 to 47 of the address are not all equal, so no table is read",
        "주소의 비트 63~47이 모두 같지 않아 테이블을 읽지 않습니다";
    WhyNotPresent = "P is 0, so the entry leads nowhere", "P가 0이라 이 항목은 아무 곳도 가리키지 않습니다";
    WhyReserved = "bits that must be zero are set", "0이어야 하는 비트가 1입니다";
    WhySupervisor = "U/S is 0, and ring 3 asks", "U/S가 0인데 링 3이 접근합니다";
    WhyReadOnly = "R/W is 0, and it is a write", "R/W가 0인데 쓰기입니다";
    WhyNoExecute = "NX is 1, and it is a fetch", "NX가 1인데 명령을 가져옵니다";
    WhyNested = "the host's tables refuse the guest-physical address", "호스트의 테이블이 게스트 물리 주소를 거부합니다";
    WhySmep = "the kernel fetches from a page of ring 3, and CR4.SMEP is 1",
        "커널이 링 3의 페이지에서 명령을 가져오는데 CR4.SMEP가 1입니다";
    WhySmap = "the kernel touches a page of ring 3, CR4.SMAP is 1 and RFLAGS.AC is 0",
        "커널이 링 3의 페이지에 접근하는데 CR4.SMAP가 1이고 RFLAGS.AC가 0입니다";

    HelpTitle = "How to watch", "보는 방법";
    HelpText = "This is a whole PC. It runs a small operating system, and every picture is drawn from the state of its processor and memory. Nothing is scripted.",
        "이 페이지에는 PC 한 대가 통째로 들어 있습니다. 작은 운영 체제를 실행하고, 모든 그림은 프로세서와 메모리의 상태에서 그립니다. 미리 짜 둔 장면은 없습니다.";
    RunOrStop = "Run or stop", "실행 또는 정지";
    ToStart = "Back to the first crossing", "첫 경계 넘기로 돌아가기";
    ThisHelp = "This help", "도움말";
    CrossingsTitle = "Crossings", "경계 넘기";
    LegendSyscall = "system call: a program asks the kernel", "시스템 호출(system call): 프로그램이 커널에 요청합니다";
    LegendTrap = "trap: an instruction could not go on", "트랩(trap): 명령을 더 진행할 수 없습니다";
    LegendInterrupt = "interrupt: a device asks for attention", "인터럽트(interrupt): 장치가 처리를 요청합니다";
    Close = "Close", "닫기";
}

impl Word {
    /// The word that `index.html` calls so.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Word> {
        Word::ALL.iter().copied().find(|word| word.key() == key)
    }
}

/// A text of the visitor's own, by its number.
#[must_use]
pub fn own_program(number: usize, language: Language) -> String {
    match language {
        Language::English => format!("Your program {number}"),
        Language::Korean => format!("직접 쓴 프로그램 {number}"),
    }
}

/// Which rows of how many the log shows.
#[must_use]
pub fn rows_shown(first: &str, last: &str, all: &str, language: Language) -> String {
    match language {
        Language::English => format!("{first} to {last} of {all}"),
        Language::Korean => format!("전체 {all}개 가운데 {first}~{last}"),
    }
}

/// What a journey is the journey of. The call's name is HTML already.
#[must_use]
pub fn journey_of(call: &str, who: &str, tick: &str, language: Language) -> String {
    match language {
        Language::English => format!("{call} by {who}, made at instruction {tick}"),
        Language::Korean => format!("{who}의 {call}, 명령 {tick}에서 호출"),
    }
}

/// A journey is longer than what is told of it.
#[must_use]
pub fn left_out(count: &str, language: Language) -> String {
    match language {
        Language::English => format!("<p>{count} more crossings are in the crossing log.</p>"),
        Language::Korean => format!("<p>경계 넘기 {count}번은 경계 넘기 기록에 더 있습니다.</p>"),
    }
}

/// More crossings than the timeline can show one by one.
#[must_use]
pub fn too_many(count: &str, language: Language) -> String {
    match language {
        Language::English => format!("{count} crossings: zoom in to see each"),
        Language::Korean => format!("경계 넘기 {count}번: 확대하면 하나씩 보입니다"),
    }
}

/// The earliest moment that is kept.
#[must_use]
pub fn oldest(tick: &str, language: Language) -> String {
    match language {
        Language::English => format!("Not kept any more: the oldest moment is {tick}"),
        Language::Korean => format!("더는 남아 있지 않습니다. 가장 오래된 시점은 {tick}입니다"),
    }
}

/// Before something is typed in the past.
#[must_use]
pub fn typing_drops(ahead: &str, language: Language) -> String {
    match language {
        Language::English => format!(
            "This is the past. What you type starts another future: the {ahead} instructions known after this moment are dropped."
        ),
        Language::Korean => format!(
            "지금은 과거입니다. 입력하면 새로운 미래가 시작되고, 이 시점 뒤에 알려진 명령 {ahead}개는 버려집니다."
        ),
    }
}

/// How many mistakes the program has.
#[must_use]
pub fn mistakes(count: usize, language: Language) -> String {
    match (language, count) {
        (Language::English, 1) => "1 mistake. The program was not run.".to_owned(),
        (Language::English, _) => format!("{count} mistakes. The program was not run."),
        (Language::Korean, _) => format!("잘못된 곳이 {count}군데 있어 실행하지 않았습니다."),
    }
}

/// A name of a part in the machine's own tree, in the reader's language where it is not a term of the manual.
#[must_use]
pub fn part(name: &str, language: Language) -> &str {
    if language == Language::English {
        return name;
    }
    match name {
        "general registers" => "범용 레지스터",
        "segments" => "세그먼트",
        "model-specific registers" => "모델별 레지스터(MSR)",
        "debug registers" => "디버그 레지스터",
        "halted" => "멈춤(HLT)",
        "devices" => "장치",
        "base" => "시작 주소",
        "limit" => "한계",
        "attributes" => "속성",
        "first" => "첫째",
        "second" => "둘째",
        "vector base" => "벡터 시작",
        "divisor" => "나눗수",
        "bytes received" => "받은 바이트",
        "mode" => "모드",
        "count" => "계수",
        "starts from" => "시작값",
        "output" => "출력",
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const INDEX: &str = include_str!("../../www/index.html");

    /// The values of an attribute all over the page.
    fn values_of<'a>(attribute: &str, html: &'a str) -> Vec<&'a str> {
        html.split(&format!("{attribute}=\""))
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect()
    }

    #[test]
    fn every_word_that_the_page_asks_for_is_there() {
        let asked: Vec<_> = ["data-label", "data-text"]
            .into_iter()
            .flat_map(|attribute| values_of(attribute, INDEX))
            .collect();
        assert!(asked.len() > 15);
        for key in asked {
            assert!(Word::from_key(key).is_some(), "no word {key}");
        }
    }

    #[test]
    fn what_the_page_shows_before_webassembly_is_what_the_words_say() {
        let pairs: Vec<_> = INDEX
            .split("<span lang=\"en\">")
            .skip(1)
            .filter_map(|rest| {
                let (english, rest) = rest.split_once("</span><span lang=\"ko\">")?;
                Some((english, rest.split_once("</span>")?.0))
            })
            .filter(|(english, _)| !english.contains('<'))
            .collect();
        assert!(pairs.len() > 30);
        for (english, korean) in pairs {
            assert!(
                Word::ALL
                    .iter()
                    .any(|word| word.text(Language::English) == english
                        && word.text(Language::Korean) == korean),
                "index.html says {english:?} / {korean:?}; words.rs does not"
            );
        }
    }

    #[test]
    fn no_text_is_empty_and_none_leaves_a_particle_open() {
        for word in Word::ALL {
            for language in Language::ALL {
                let text = word.text(language);
                assert!(!text.is_empty());
                for open in ["을(를)", "이(가)", "은(는)", "(으)로"] {
                    assert!(!text.contains(open), "{text}");
                }
            }
        }
    }
}
