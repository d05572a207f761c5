//! emulator-core
