//! Parse, run, exit code: everything else is the library.

fn main() -> std::process::ExitCode {
    gitsm::cli::main(std::env::args_os().collect())
}
