//! The store against real git: every test looks at the result through the git program.

mod bringers;
mod contention;
mod indexes;
mod interrupted;
mod lineage;
mod meeting;
mod packs;
mod reading;
mod refusals;
mod signing;
mod writing;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use chrono::{DateTime, Utc};

use super::*;

/// How long a test waits for a lock that it gave back itself: a program that another test has just started holds it
/// too, from its fork on until it is another program.
const WAIT: Duration = Duration::from_secs(10);

/// A repository in a temporary folder.
struct Desk {
    _folder: tempfile::TempDir,
    root: PathBuf,
}

fn at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_795_166_043, 0).unwrap()
}

fn ana() -> Identity {
    Identity {
        name: "Ana".into(),
        email: "ana@example.org".into(),
    }
}

/// The git program with none of the machine's settings.
fn git_command(root: &Path) -> Command {
    let mut command = Command::new("git");
    for (name, value) in [
        ("GIT_CONFIG_GLOBAL", "/dev/null"),
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_AUTHOR_DATE", "1790000000 +0000"),
        ("GIT_COMMITTER_DATE", "1790000000 +0000"),
        ("LC_ALL", "C"),
    ] {
        command.env(name, value);
    }
    command.current_dir(root);
    command
}

fn git(root: &Path, args: &[&str]) -> String {
    let output = git_command(root).args(args).output().unwrap();
    let (out, err) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "git {args:?}: {out}{err}");
    out.trim_end().to_owned()
}

fn hermetic() -> Environment {
    Environment::from_lookup(|name| match name {
        "GIT_CONFIG_GLOBAL" => Some("/dev/null".into()),
        "GIT_CONFIG_NOSYSTEM" => Some("1".into()),
        _ => None,
    })
}

fn open(root: &Path) -> Store {
    Store::discover(root, hermetic()).unwrap()
}

/// Puts one file in one commit.
fn save(store: &Store, path: &str, text: &str) -> Result<CommitId, StoreError> {
    let mut tx = store.begin(Duration::from_secs(20), &mut |_| ())?;
    tx.put(path, text)?;
    tx.commit(
        &Message::new(format!("put {path}")).trailer("Gitsm-Record", path),
        &ana(),
        at(),
    )
}

impl Desk {
    /// A new repository on the branch `main`, without a commit.
    fn unborn() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap().join("desk");
        std::fs::create_dir(&root).unwrap();
        git(&root, &["init", "-q", "-b", "main"]);
        for (key, value) in [("user.name", "Ana"), ("user.email", "ana@example.org")] {
            git(&root, &["config", key, value]);
        }
        Desk {
            _folder: folder,
            root,
        }
    }

    /// The same with a file of somebody else and a record, committed by git.
    fn new() -> Self {
        let desk = Desk::unborn();
        desk.write("README", "hello\n");
        desk.write("incidents/2026/a.yaml", "id: a\n");
        desk.git(&["add", "-A"]);
        desk.git(&["commit", "-qm", "first"]);
        desk
    }

    fn git(&self, args: &[&str]) -> String {
        git(&self.root, args)
    }

    fn open(&self) -> Store {
        open(&self.root)
    }

    fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let full = self.path(path);
        std::fs::create_dir_all(full.parent().unwrap()).unwrap();
        std::fs::write(full, text).unwrap();
    }

    fn text(&self, path: &str) -> Option<String> {
        std::fs::read_to_string(self.path(path)).ok()
    }

    fn status(&self) -> String {
        self.git(&["status", "--porcelain", "--untracked-files=all"])
    }

    /// Nothing is wrong with the repository, and nothing of ours is left in it.
    #[track_caller]
    fn assert_sound(&self, status: &str) {
        assert_eq!(self.status(), status);
        // Plumbing does not refresh stat data first, as `status` does.
        if status.is_empty() {
            assert_eq!(self.git(&["diff-index", "--name-status", "HEAD"]), "");
        }
        let fsck = git_command(&self.root)
            .args(["fsck", "--strict"])
            .output()
            .unwrap();
        assert!(
            fsck.status.success(),
            "{}",
            String::from_utf8_lossy(&fsck.stderr)
        );
        let ours = [
            "index.lock",
            "HEAD.lock",
            "gitsm-journal",
            "gitsm-index",
            "gitsm-staged",
        ];
        for name in ours {
            assert!(!self.path(".git").join(name).exists(), "{name} is left");
        }
        assert_eq!(
            self.git(&["for-each-ref", "--format=%(refname)", "refs/heads/main*"]),
            "refs/heads/main"
        );
    }
}

#[test]
fn a_store_can_go_to_another_thread() {
    fn is_send<T: Send>() {}
    is_send::<Store>();
    is_send::<StoreError>();
}
