//! Links the program at a fixed address on Linux.
//!
//! A position-independent program relocates its tables at every start; the time zones alone have some forty
//! thousand entries, and that took more than half of the time of a short command. Most commands are short and
//! run in prompts, hooks and pipelines. What is given up is the random placing of the program itself (stack,
//! heap and libraries keep theirs), in a program whose own code is memory-safe.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let target = |name: &str| std::env::var(format!("CARGO_CFG_TARGET_{name}")).unwrap_or_default();
    if target("OS") == "linux" && target("ENV") == "gnu" {
        println!("cargo::rustc-link-arg-bins=-no-pie");
    }
}
