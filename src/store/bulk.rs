//! Makes a whole repository at once, from a stream of commits, through `git fast-import`.
//!
//! A transaction a commit is right for people and far too slow for a sample desk or a benchmark with a
//! million records. This path has no locks and no journal, and so it only ever fills a repository that it
//! has made itself: a folder with anything in it is refused. Nothing is kept in memory.
//!
//! The same commits give the same ids on every machine: nothing of the user's identity, clock or signing
//! goes into them.

use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Output, Stdio};

use chrono::{DateTime, Utc};

use crate::model::explain::{Class, Explain};

/// A commit to be made. Its files are put over those of the commit before it; nothing is removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Commit {
    /// Time of author and committer, in UTC.
    pub at: DateTime<Utc>,
    /// Name and address of author and committer.
    pub author: (String, String),
    /// The first line of the message.
    pub subject: String,
    /// The trailers of the message, in order.
    pub trailers: Vec<(String, String)>,
    /// Path with forward slashes, and content.
    pub files: Vec<(String, Vec<u8>)>,
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// The last commit, as hex.
    pub tip: String,
    /// How many commits there are.
    pub commits: u64,
    /// How many files were written, counting every version.
    pub files: u64,
}

/// Whether to pack again at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Repack {
    /// Leave the pack as fast-import made it.
    No,
    /// Find better deltas; smaller and slower.
    Yes,
}

/// Why a repository could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BulkError {
    /// The folder has something in it.
    #[error("{} is not empty", .0.display())]
    NotEmpty(PathBuf),
    /// The folder cannot be made or read.
    #[error("cannot use the folder {}", .path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The git program is not there or cannot be started.
    #[error("cannot start `git {command}`")]
    Start {
        /// Its subcommand.
        command: &'static str,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// A git command failed.
    #[error("`git {command}` failed: {said}")]
    Git {
        /// Its subcommand.
        command: &'static str,
        /// What it said.
        said: String,
    },
    /// A branch name that git does not take.
    #[error("`{0}` cannot be the name of a branch")]
    Branch(String),
    /// A path that no commit of ours may have.
    #[error("{0:?} cannot be a path in a commit")]
    Path(String),
    /// A name or address that git cannot store.
    #[error("{0:?} cannot be the name or address of an author")]
    Author(String),
    /// There was no commit at all.
    #[error("there is nothing to write")]
    Nothing,
}

impl Explain for BulkError {
    fn class(&self) -> Class {
        match self {
            BulkError::NotEmpty(_) | BulkError::Folder { .. } | BulkError::Branch(_) => {
                Class::Usage
            }
            BulkError::Start { .. } | BulkError::Git { .. } => Class::Undecidable,
            BulkError::Path(_) | BulkError::Author(_) | BulkError::Nothing => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        let hint = match self {
            BulkError::NotEmpty(_) => "name a folder that does not exist yet, or an empty one",
            BulkError::Start { .. } => "see that `git --version` works here",
            BulkError::Branch(_) => "take a name such as main",
            _ => return None,
        };
        Some(hint.to_owned())
    }
}

/// A repository in the making; dropped before [`Bulk::finish`] it leaves one without a commit.
#[derive(Debug)]
pub struct Bulk {
    folder: PathBuf,
    reference: String,
    child: Child,
    /// Gone when the stream has ended.
    pipe: Option<BufWriter<ChildStdin>>,
    commits: u64,
    files: u64,
}

impl Bulk {
    /// Makes an empty repository and begins to fill this branch of it.
    ///
    /// # Errors
    /// When the folder has something in it or cannot be made, or git cannot be run.
    pub fn create(folder: &Path, branch: &str) -> Result<Self, BulkError> {
        let reference = format!("refs/heads/{branch}");
        let known = Command::new("git")
            .args(["check-ref-format", &reference])
            .status()
            .map_err(start("check-ref-format"))?;
        if !known.success() || branch.starts_with('-') {
            return Err(BulkError::Branch(branch.to_owned()));
        }
        // git runs in the folder, where a relative path would mean another one.
        let folder = &std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
        make_folder(folder)?;
        let mut init = plain("init");
        // What the user's git would choose otherwise (SHA-256, reftable) is not what the rest of us reads.
        init.env("GIT_DEFAULT_HASH", "sha1")
            .env("GIT_DEFAULT_REF_FORMAT", "files")
            .args(["--quiet", "--template=", "--initial-branch", branch])
            .arg(folder);
        run("init", &mut init)?;
        let mut child = git(folder, "fast-import")
            .args(["--quiet", "--done", "--date-format=raw"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(start("fast-import"))?;
        let pipe = child
            .stdin
            .take()
            .map(|stdin| BufWriter::with_capacity(1 << 20, stdin));
        Ok(Bulk {
            folder: folder.clone(),
            reference,
            child,
            pipe,
            commits: 0,
            files: 0,
        })
    }

    /// Adds a commit.
    ///
    /// # Errors
    /// When a path or an author is none, or git has given up; then it is said why.
    pub fn add(&mut self, commit: &Commit) -> Result<(), BulkError> {
        let (name, email) = &commit.author;
        for text in [name, email] {
            if text.is_empty() || text.contains(|c: char| c.is_control() || matches!(c, '<' | '>'))
            {
                return Err(BulkError::Author(text.clone()));
            }
        }
        if let Some((path, _)) = commit.files.iter().find(|(path, _)| !is_path(path)) {
            return Err(BulkError::Path(path.clone()));
        }
        let Some(pipe) = &mut self.pipe else {
            return Err(BulkError::Nothing);
        };
        if send(pipe, &self.reference, commit).is_err() {
            return Err(self.gave_up());
        }
        self.commits += 1;
        self.files += commit.files.len() as u64;
        Ok(())
    }

    /// Ends the stream and checks the files out.
    ///
    /// # Errors
    /// When there was no commit, or a git command failed.
    pub fn finish(mut self, repack: Repack) -> Result<Made, BulkError> {
        let ended = match self.pipe.take() {
            Some(mut pipe) => pipe.write_all(b"done\n").and_then(|()| pipe.flush()),
            None => Ok(()),
        };
        if ended.is_err() {
            return Err(self.gave_up());
        }
        let status = self.child.wait().map_err(start("fast-import"))?;
        if !status.success() {
            return Err(self.gave_up());
        }
        if self.commits == 0 {
            return Err(BulkError::Nothing);
        }
        let mut parse = git(&self.folder, "rev-parse");
        let told = run("rev-parse", parse.args(["--verify", &self.reference]))?;
        if repack == Repack::Yes {
            run("repack", git(&self.folder, "repack").args(["-adfq"]))?;
        }
        // Ours alone since `create`, so there is nothing in the work tree to lose. Without workers of its
        // own git writes one file after the other.
        let mut reset = git_with(&self.folder, &["-c", "checkout.workers=0"], "reset");
        run("reset", reset.args(["--hard", "--quiet"]))?;
        Ok(Made {
            tip: String::from_utf8_lossy(&told.stdout).trim().to_owned(),
            commits: self.commits,
            files: self.files,
        })
    }

    /// Why git stopped reading.
    fn gave_up(&mut self) -> BulkError {
        self.pipe = None;
        let mut said = String::new();
        if let Some(mut stderr) = self.child.stderr.take() {
            // What cannot be read of the reason leaves the reason short; the failure itself is told.
            let _ = stderr.read_to_string(&mut said);
        }
        let _ = self.child.wait();
        BulkError::Git {
            command: "fast-import",
            said: said.lines().next().unwrap_or("it stopped").to_owned(),
        }
    }
}

impl Drop for Bulk {
    fn drop(&mut self) {
        // Without `done` git discards what it has; waiting leaves no zombie behind.
        if self.pipe.take().is_some() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Source of the format: `git help fast-import`, "Input format".
fn send(pipe: &mut impl Write, reference: &str, commit: &Commit) -> io::Result<()> {
    let (name, email) = &commit.author;
    let at = commit.at.timestamp();
    writeln!(pipe, "commit {reference}")?;
    writeln!(pipe, "author {name} <{email}> {at} +0000")?;
    writeln!(pipe, "committer {name} <{email}> {at} +0000")?;
    let text = message(commit);
    writeln!(pipe, "data {}\n{text}", text.len())?;
    for (path, bytes) in &commit.files {
        writeln!(pipe, "M 100644 inline {path}\ndata {}", bytes.len())?;
        pipe.write_all(bytes)?;
        pipe.write_all(b"\n")?;
    }
    Ok(())
}

fn message(commit: &Commit) -> String {
    let line = |text: &str| text.replace(char::is_control, " ");
    let mut text = line(&commit.subject) + "\n";
    if !commit.trailers.is_empty() {
        text.push('\n');
    }
    for (key, value) in &commit.trailers {
        text += &format!("{}: {}\n", line(key), line(value));
    }
    text
}

/// A path that needs no quoting in the stream and stays inside the repository, outside git's own folder.
fn is_path(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..") && !part.eq_ignore_ascii_case(".git");
    !path.starts_with('"')
        && !path.contains(|c: char| c.is_control() || c == '\\')
        && path.split('/').all(part)
}

fn make_folder(folder: &Path) -> Result<(), BulkError> {
    let wrong = |source| BulkError::Folder {
        path: folder.to_owned(),
        source,
    };
    std::fs::create_dir_all(folder).map_err(wrong)?;
    match std::fs::read_dir(folder).map_err(wrong)?.next() {
        None => Ok(()),
        Some(_) => Err(BulkError::NotEmpty(folder.to_owned())),
    }
}

fn start(command: &'static str) -> impl FnOnce(io::Error) -> BulkError {
    move |source| BulkError::Start { command, source }
}

/// A git command that a `GIT_DIR` left in the environment, as in a hook, cannot send elsewhere.
fn plain(command: &str) -> Command {
    let mut git = Command::new("git");
    git.env("LC_ALL", "C").arg(command);
    clean(&mut git);
    git
}

fn git(folder: &Path, command: &str) -> Command {
    git_with(folder, &[], command)
}

fn git_with(folder: &Path, settings: &[&str], command: &str) -> Command {
    let mut git = Command::new("git");
    clean(&mut git);
    git.env("LC_ALL", "C")
        .arg("-C")
        .arg(folder)
        .args(["--git-dir", ".git", "--work-tree", "."])
        .args(settings)
        .arg(command);
    git
}

fn clean(git: &mut Command) {
    for name in [
        "GIT_ALTERNATE_OBJECT_DIRECTORIES",
        "GIT_COMMON_DIR",
        "GIT_DIR",
        "GIT_INDEX_FILE",
        "GIT_NAMESPACE",
        "GIT_OBJECT_DIRECTORY",
        "GIT_PREFIX",
        "GIT_WORK_TREE",
    ] {
        git.env_remove(name);
    }
}

fn run(name: &'static str, command: &mut Command) -> Result<Output, BulkError> {
    let output = command.stdin(Stdio::null()).output().map_err(start(name))?;
    if output.status.success() {
        return Ok(output);
    }
    Err(BulkError::Git {
        command: name,
        said: String::from_utf8_lossy(&output.stderr).trim().to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn commit(second: i64, files: &[(&str, &str)]) -> Commit {
        Commit {
            at: DateTime::from_timestamp(1_800_000_000 + second, 0).unwrap(),
            author: ("Ana Sousa".to_owned(), "ana@example.org".to_owned()),
            subject: "INC-1: new\nGitsm-Action: forged".to_owned(),
            trailers: vec![("Gitsm-Action".to_owned(), "new".to_owned())],
            files: files
                .iter()
                .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
                .collect(),
        }
    }

    fn ask(folder: &Path, args: &[&str]) -> String {
        let output = git(folder, args[0]).args(&args[1..]).output().unwrap();
        assert!(output.status.success(), "{args:?}: {output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn make(folder: &Path, repack: Repack) -> Made {
        let mut bulk = Bulk::create(folder, "main").unwrap();
        bulk.add(&commit(0, &[("a/b.yaml", "x: 1\n"), ("c.yaml", "")]))
            .unwrap();
        bulk.add(&commit(
            60,
            &[("a/b.yaml", "x: 2\ncommit refs/heads/other\n")],
        ))
        .unwrap();
        bulk.finish(repack).unwrap()
    }

    #[test]
    fn a_sound_repository_with_its_files_checked_out() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("new/desk");
        let made = make(&root, Repack::Yes);
        assert_eq!((made.commits, made.files), (2, 3));
        assert_eq!(ask(&root, &["rev-parse", "HEAD"]).trim(), made.tip);
        assert_eq!(ask(&root, &["status", "--porcelain"]), "");
        ask(&root, &["fsck", "--strict"]);
        assert_eq!(ask(&root, &["for-each-ref"]).lines().count(), 1);
        let read = std::fs::read_to_string(root.join("a/b.yaml")).unwrap();
        assert_eq!(read, "x: 2\ncommit refs/heads/other\n");
        let shown = ask(
            &root,
            &["log", "-1", "--format=%an|%ae|%cI|%s|%(trailers:only)"],
        );
        assert_eq!(
            shown.trim(),
            "Ana Sousa|ana@example.org|2027-01-15T08:01:00Z|INC-1: new Gitsm-Action: forged|Gitsm-Action: new"
        );
    }

    #[test]
    fn the_same_commits_have_the_same_ids() {
        let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let first = make(one.path(), Repack::No);
        assert_eq!(first, make(two.path(), Repack::No));
    }

    #[test]
    fn a_folder_with_something_in_it_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("mine.txt"), "mine").unwrap();
        let error = Bulk::create(folder.path(), "main").unwrap_err();
        assert!(matches!(error, BulkError::NotEmpty(_)), "{error}");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        let file = folder.path().join("mine.txt");
        let error = Bulk::create(&file, "main").unwrap_err();
        assert!(matches!(error, BulkError::Folder { .. }), "{error}");
    }

    #[test]
    fn hostile_paths_authors_and_branches_are_refused() {
        let folder = tempfile::tempdir().unwrap();
        for branch in ["", "a..b", "-x", "a b", "x.lock"] {
            let error = Bulk::create(&folder.path().join("never"), branch).unwrap_err();
            assert!(matches!(error, BulkError::Branch(_)), "{branch}: {error}");
        }
        assert!(!folder.path().join("never").exists());
        let mut bulk = Bulk::create(&folder.path().join("desk"), "main").unwrap();
        for path in [
            "",
            "/a",
            "a//b",
            "../a",
            "a/../b",
            ".git/config",
            "a/.GIT/b",
            "a\nb",
            "\"a",
        ] {
            let error = bulk.add(&commit(0, &[(path, "")])).unwrap_err();
            assert!(matches!(error, BulkError::Path(_)), "{path:?}: {error}");
        }
        let mut forged = commit(0, &[("a", "")]);
        forged.author.1 = "a> 0 +0000\ncommitter <b".to_owned();
        assert!(matches!(bulk.add(&forged), Err(BulkError::Author(_))));
        assert!(matches!(bulk.finish(Repack::No), Err(BulkError::Nothing)));
    }

    #[test]
    fn when_git_gives_up_its_reason_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let mut bulk = Bulk::create(folder.path(), "main").unwrap();
        bulk.add(&commit(0, &[("a", "")])).unwrap();
        // Passed by `create`, so that git is the one who refuses.
        bulk.reference = "refs/heads/a..b".to_owned();
        let told = bulk
            .add(&commit(1, &[("b", "")]))
            .and_then(|()| bulk.finish(Repack::No).map(|_| ()));
        let Err(BulkError::Git {
            command: "fast-import",
            said,
        }) = told
        else {
            panic!("{told:?}");
        };
        assert!(said.starts_with("fatal:"), "{said}");
    }

    #[test]
    fn dropped_halfway_it_leaves_no_commit() {
        let folder = tempfile::tempdir().unwrap();
        let mut bulk = Bulk::create(folder.path(), "main").unwrap();
        bulk.add(&commit(0, &[("a", "")])).unwrap();
        drop(bulk);
        assert_eq!(ask(folder.path(), &["for-each-ref"]), "");
    }
}
