//! One hermetic desk for every test of the command line: fixed clock and ids, an own identity, an empty
//! environment, real git.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    dead_code,
    missing_docs
)]

use std::cell::{Cell, RefCell};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use chrono::{DateTime, TimeDelta, Utc};

/// A desk in a folder of its own.
pub struct TestDesk {
    dir: tempfile::TempDir,
    clock: Cell<DateTime<Utc>>,
    pub variables: Vec<(String, String)>,
    ids: RefCell<Vec<String>>,
}

impl TestDesk {
    /// A repository with a desk, made by `gitsm init`.
    pub fn new() -> Self {
        let desk = TestDesk::empty();
        desk.ok(&[
            "init",
            "--name",
            "Example",
            "--zone",
            "Europe/Lisbon",
            "--team",
            "platform",
        ]);
        desk
    }

    /// An empty folder.
    pub fn empty() -> Self {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("home")).unwrap();
        std::fs::create_dir(dir.path().join("desk")).unwrap();
        TestDesk {
            dir,
            clock: Cell::new("2026-11-20T09:00:00Z".parse().unwrap()),
            variables: Vec::new(),
            ids: RefCell::new(Vec::new()),
        }
    }

    /// The folder of the desk.
    pub fn root(&self) -> PathBuf {
        self.dir.path().join("desk")
    }

    /// A folder beside the desk.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// Lets time pass.
    pub fn wait(&self, delta: TimeDelta) {
        self.clock.set(self.clock.get() + delta);
    }

    /// The present instant as text.
    pub fn now(&self) -> String {
        self.clock.get().format("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn hermetic(&self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command
            .current_dir(self.root())
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.dir.path().join("home"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_AUTHOR_NAME", "Ana Example")
            .env("GIT_AUTHOR_EMAIL", "ana@example.org")
            .env("GIT_COMMITTER_NAME", "Ana Example")
            .env("GIT_COMMITTER_EMAIL", "ana@example.org")
            .env("EDITOR", "false")
            .env("GIT_AUTHOR_DATE", self.now())
            .env("GIT_COMMITTER_DATE", self.now())
            .envs(self.variables.iter().map(|(key, value)| (key, value)))
            .stdin(Stdio::null());
        command
    }

    /// The command for gitsm at the present instant; a minute passes and new ids are drawn each time.
    pub fn gitsm(&self, args: &[&str]) -> Command {
        let mut command = self.hermetic(Path::new(env!("CARGO_BIN_EXE_gitsm")));
        command
            .args(args.iter().map(|arg| self.named(arg)))
            .env("GITSM_NOW", self.now())
            .env("GITSM_SEED", "1");
        self.wait(TimeDelta::minutes(1));
        command
    }

    /// Runs gitsm.
    pub fn run(&self, args: &[&str]) -> Output {
        self.gitsm(args).output().unwrap()
    }

    /// Runs gitsm, which must work; gives back what it printed.
    pub fn ok(&self, args: &[&str]) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{args:?}\n{}", self.told(&output));
        let text = String::from_utf8(output.stdout).unwrap();
        self.remember(&text);
        text
    }

    /// Runs gitsm and gives back everything: stdout, stderr and exit code, with the desk's folder left out.
    pub fn tell(&self, args: &[&str]) -> String {
        self.told(&self.run(args))
    }

    /// Stdout, stderr and exit code of a call, without what differs from run to run.
    pub fn told(&self, output: &Output) -> String {
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let mut told = text(&output.stdout);
        let errors = text(&output.stderr);
        if !errors.is_empty() {
            told += &format!("[stderr]\n{errors}");
        }
        told += &format!("[exit {}]\n", output.status.code().unwrap_or(-1));
        self.stable(&told)
    }

    /// The text without what differs from run to run: the folder, names of commits, and drawn ids. The n-th
    /// record that was ever shown is called n.
    pub fn stable(&self, text: &str) -> String {
        let mut text = masked(&text.replace(self.dir.path().to_str().unwrap(), "[DIR]"));
        self.remember(&text);
        for (at, id) in self.ids.borrow().iter().enumerate() {
            let last = id.rsplit('-').next().unwrap().to_lowercase();
            text = text.replace(id, &label(id, at));
            text = text.replace(&format!("`{last}`"), &format!("`%{}`", at + 1));
        }
        text
    }

    fn remember(&self, text: &str) {
        let mut ids = self.ids.borrow_mut();
        for word in text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-') {
            if is_drawn(word) && !ids.iter().any(|id| id == word) {
                ids.push(word.to_owned());
            }
        }
    }

    /// The n-th record that was shown, counted from 1.
    pub fn id(&self, n: usize) -> String {
        self.ids.borrow()[n - 1].clone()
    }

    /// `#1` is the first record that was shown, `%1` the last part of its id in lower case.
    fn named(&self, line: &str) -> String {
        let mut line = line.to_owned();
        for (at, id) in self.ids.borrow().iter().enumerate() {
            let last = id.rsplit('-').next().unwrap().to_lowercase();
            line = line.replace(&format!("#{}", at + 1), id);
            line = line.replace(&format!("%{}", at + 1), &last);
        }
        line
    }

    /// Runs one call of gitsm a line, quoted as in a shell, and gives back the transcript.
    pub fn session(&self, script: &str) -> String {
        let lines = script
            .lines()
            .map(str::trim)
            .filter(|line| !line.is_empty());
        lines
            .map(|line| {
                let words = words(line);
                let args: Vec<&str> = words.iter().map(String::as_str).collect();
                let told = self.tell(&args);
                format!("$ gitsm {}\n{told}", self.stable(line))
            })
            .collect()
    }

    /// Runs one call of gitsm a line; each must work.
    pub fn all_ok(&self, script: &str) {
        for line in script.lines().map(str::trim).filter(|l| !l.is_empty()) {
            let words = words(line);
            let args: Vec<&str> = words.iter().map(String::as_str).collect();
            self.ok(&args);
        }
    }

    /// Runs gitsm with something on its standard input.
    pub fn feed(&self, args: &[&str], input: &[u8]) -> String {
        let mut child = self
            .gitsm(args)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A command that does not read to the end closes the pipe: no failure of the test.
        let _ = child.stdin.take().unwrap().write_all(input);
        self.told(&child.wait_with_output().unwrap())
    }

    /// Runs gitsm with a variable set.
    pub fn tell_with(&self, key: &str, value: &str, args: &[&str]) -> String {
        self.told(&self.gitsm(args).env(key, value).output().unwrap())
    }

    /// The number of commits on the branch.
    pub fn commits(&self) -> usize {
        self.git(&["rev-list", "--count", "HEAD"])
            .trim()
            .parse()
            .unwrap()
    }

    /// The changed lines of the last commit, file by file.
    pub fn last_change(&self) -> String {
        let diff = self.git(&["show", "--format=%s", "--unified=0", "HEAD"]);
        let noise = ["diff --git", "index ", "@@ ", "new file", "--- "];
        let kept = diff
            .lines()
            .filter(|line| !noise.iter().any(|lead| line.starts_with(lead)));
        kept.map(|line| format!("{line}\n")).collect()
    }

    /// Runs gitsm, which must work and print JSON.
    pub fn json(&self, args: &[&str]) -> serde_json::Value {
        let mut args = args.to_vec();
        args.push("--json");
        serde_json::from_str(&self.ok(&args)).unwrap()
    }

    /// Makes an incident and gives back its id.
    pub fn incident(&self, title: &str) -> String {
        self.ok(&["incident", "new", "--title", title, "-q"])
            .trim()
            .to_owned()
    }

    /// Runs git, whatever it says.
    pub fn git_output(&self, args: &[&str]) -> Output {
        self.hermetic(Path::new("git")).args(args).output().unwrap()
    }

    /// Runs git, which must work.
    pub fn git(&self, args: &[&str]) -> String {
        let output = self.hermetic(Path::new("git")).args(args).output().unwrap();
        assert!(
            output.status.success(),
            "git {args:?}\n{}",
            self.told(&output)
        );
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs git, which may fail; gives back everything it told.
    pub fn try_git(&self, args: &[&str]) -> String {
        let output = self.hermetic(Path::new("git")).args(args).output();
        self.told(&output.unwrap())
    }

    /// Nothing is left to commit, and git finds nothing wrong.
    pub fn assert_sound(&self) {
        assert_eq!(self.git(&["status", "--porcelain"]), "");
        self.git(&["fsck", "--strict", "--no-dangling"]);
    }

    /// The path of a record.
    pub fn path_of(&self, id: &str) -> PathBuf {
        let item = self.json(&["show", id]);
        self.root().join(item["item"]["path"].as_str().unwrap())
    }

    /// The text of a file in the desk.
    pub fn read(&self, path: impl AsRef<Path>) -> String {
        std::fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// The text of a record, without what differs from run to run.
    pub fn record(&self, id: &str) -> String {
        self.stable(&self.read(self.path_of(id)))
    }

    /// Writes a file in the desk.
    pub fn write(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }

    /// Writes a file and commits it with git, as a person would.
    pub fn commit(&self, path: impl AsRef<Path>, text: impl AsRef<[u8]>) {
        self.write(&path, text);
        self.git(&["add", path.as_ref().to_str().unwrap()]);
        self.git(&["commit", "-qm", "by hand"]);
    }
}

/// Whether a word is an id that was drawn; those of tests repeat one character.
fn is_drawn(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    let [prefix, day, last] = parts.as_slice() else {
        return false;
    };
    prefix.len() == 3
        && prefix.bytes().all(|b| b.is_ascii_uppercase())
        && day.len() == 6
        && day.bytes().all(|b| b.is_ascii_digit())
        && last.len() == 5
        && last
            .bytes()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
        && last.bytes().any(|b| b != last.as_bytes()[0])
        && !last.starts_with("0000")
}

fn label(id: &str, at: usize) -> String {
    format!("{}{:05}", &id[..id.len() - 5], at + 1)
}

/// The text with names of commits blotted out: they follow from every byte of the templates.
fn masked(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut word = String::new();
    for c in text.chars().chain(['\0']) {
        if c.is_ascii_alphanumeric() || c == '-' || c == '_' {
            word.push(c);
            continue;
        }
        let hex = word.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'));
        let mixed = word.chars().any(|c| c.is_ascii_digit());
        if hex && mixed && (word.len() == 40 || (9..=10).contains(&word.len())) {
            masked.extend(word.chars().map(|_| '#'));
        } else {
            masked += &word;
        }
        word.clear();
        masked.push(c);
    }
    masked.pop();
    let entry = |line: &str| match line.split_once("- id: ") {
        Some((lead, id)) if lead.trim_start_matches('+').trim().is_empty() => {
            format!("{lead}- id: {}\n", "#".repeat(id.trim_end().len()))
        }
        _ => line.to_owned(),
    };
    masked.split_inclusive('\n').map(entry).collect()
}

/// Splits a line as a shell does, with both sorts of quotes.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    for c in line.chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '\'' | '"') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, ' ') => words.extend(word.take()),
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
