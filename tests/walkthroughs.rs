//! The walkthroughs, the guides and the story of the README, run line by line against the real binary and the
//! real git: what the documents show is what the program prints.
//!
//! Each document has a home of its own, with the files of `tests/data` under `~/gitsm`. Its lines run in one
//! shell after another that remembers the folder. The clock is fixed and goes on by two minutes with each call
//! of `gitsm`, and the seed of ids is fixed too, so that a document can name ids. In a document, `? 1` after a
//! command is its exit code, and `[..]` stands for what differs from run to run.
//!
//! `TRYCMD=overwrite cargo test --test walkthroughs` writes what the program prints into the documents.

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fmt::Write as _;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

/// The shell that runs one step of a document: `step STATE NUMBER`. Whatever it prints, the home is `/home/ana`.
const STEP: &str = r#"#!/bin/sh
env -i STATE="$1" HOME="$1/home" PATH="$1/bin:$PATH" LC_ALL=C.UTF-8 \
  GIT_CONFIG_GLOBAL="$1/gitconfig" GIT_CONFIG_NOSYSTEM=1 GIT_PAGER=cat \
  GIT_AUTHOR_DATE=2026-11-20T09:00:00Z GIT_COMMITTER_DATE=2026-11-20T09:00:00Z \
  sh -c 'cd "$(cat "$STATE/cwd")" && . "$STATE/step-$0"; code=$?; pwd > "$STATE/cwd"; exit $code' "$2" \
  > "$1/out" 2>&1
code=$?
sed "s#$1/home#/home/ana#g" "$1/out"
exit $code
"#;

/// The program at the present instant; two minutes pass with each call.
const GITSM: &str = r#"#!/bin/sh
calls=$(cat "$STATE/calls")
echo $((calls + 1)) > "$STATE/calls"
minutes=$((540 + calls * 2))
unset GIT_AUTHOR_DATE GIT_COMMITTER_DATE
GITSM_SEED=1 GITSM_NOW=$(printf '2026-11-20T%02d:%02d:00Z' $((minutes / 60)) $((minutes % 60))) \
  exec "{bin}" "$@"
"#;

const GITCONFIG: &str = "\
[user]
name = Ana Example
email = ana@example.org
[init]
defaultBranch = main
[advice]
detachedHead = false
";

/// A document on its way through the test.
struct Document {
    source: PathBuf,
    case: PathBuf,
    /// For each step: the line that stands for it in the case, and its lines in the document.
    steps: Vec<(String, String)>,
}

impl Document {
    /// Gives every step of a document a line of its own that the test can run.
    fn prepare(source: &Path, dir: &Path) -> Self {
        let name = source.file_stem().unwrap().to_str().unwrap();
        let state = dir.join("state").join(name);
        surroundings(&state);
        let text = std::fs::read_to_string(source).unwrap();
        let mut lines = text.lines().peekable();
        let (mut case, mut steps) = (String::new(), Vec::new());
        let mut running = false;
        while let Some(line) = lines.next() {
            if line.starts_with("```") {
                running = !running && line.trim_end() == "```console";
            }
            let Some(command) = line.strip_prefix("$ ").filter(|_| running) else {
                writeln!(case, "{line}").unwrap();
                continue;
            };
            let (mut shown, mut script) = (line.to_owned(), command.to_owned());
            while let Some(more) = lines.next_if(|line| line.starts_with("> ")) {
                write!(shown, "\n{more}").unwrap();
                write!(script, "\n{}", &more[2..]).unwrap();
            }
            let number = steps.len();
            std::fs::write(state.join(format!("step-{number}")), script).unwrap();
            let stand_in = format!("$ step {} {number}", state.display());
            writeln!(case, "{stand_in}").unwrap();
            steps.push((stand_in, shown));
        }
        assert!(!steps.is_empty(), "{} runs nothing", source.display());
        let path = dir.join(format!("{name}.md"));
        std::fs::write(&path, case).unwrap();
        Document {
            source: source.to_owned(),
            case: path,
            steps,
        }
    }

    /// Writes back what the run made of the document.
    fn restore(&self) {
        let mut text = std::fs::read_to_string(&self.case).unwrap();
        for (stand_in, shown) in &self.steps {
            text = text.replacen(&format!("{stand_in}\n"), &format!("{shown}\n"), 1);
        }
        std::fs::write(&self.source, text).unwrap();
    }
}

/// A home, an identity, and a program whose clock the test holds.
fn surroundings(state: &Path) {
    let data = state.join("home/gitsm/tests/data");
    for folder in [&data, &state.join("bin")] {
        std::fs::create_dir_all(folder).unwrap();
    }
    let slice = Path::new("tests/data/servicenow-slice.csv");
    std::fs::copy(slice, data.join("servicenow-slice.csv")).unwrap();
    std::fs::write(state.join("gitconfig"), GITCONFIG).unwrap();
    std::fs::write(state.join("calls"), "0").unwrap();
    std::fs::write(state.join("cwd"), state.join("home").to_str().unwrap()).unwrap();
    let program = GITSM.replace("{bin}", env!("CARGO_BIN_EXE_gitsm"));
    executable(&state.join("bin/gitsm"), &program);
}

fn executable(path: &Path, script: &str) {
    std::fs::write(path, script).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// The documents that are run.
fn sources() -> Vec<PathBuf> {
    let mut sources: Vec<PathBuf> = [
        "README.md",
        "docs/guide.md",
        "docs/service-levels.md",
        "docs/changes.md",
        "docs/many-hands.md",
    ]
    .map(PathBuf::from)
    .to_vec();
    let examples = std::fs::read_dir("examples").unwrap();
    sources.extend(
        examples
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.extension().is_some_and(|end| end == "md")),
    );
    sources
}

#[test]
fn documents_show_what_the_program_prints() {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().canonicalize().unwrap();
    let step = root.join("step");
    executable(&step, STEP);
    let documents: Vec<Document> = sources()
        .iter()
        .map(|source| Document::prepare(source, &root))
        .collect();
    let ran = std::panic::catch_unwind(|| {
        let cases = trycmd::TestCases::new();
        cases.register_bin("step", trycmd::schema::Bin::Path(step));
        for document in &documents {
            cases.case(&document.case);
        }
        cases.run();
    });
    if std::env::var_os("TRYCMD").is_some_and(|mode| mode == "overwrite") {
        documents.iter().for_each(Document::restore);
    }
    if let Err(failure) = ran {
        std::panic::resume_unwind(failure);
    }
}
