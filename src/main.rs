//! Parse, run, exit code: everything else is the library.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    gitsm::cli::main(std::env::args_os().collect())
}
