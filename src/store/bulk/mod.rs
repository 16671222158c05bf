//! Makes a whole repository at once, from a stream of commits, through `git fast-import`.
//!
//! A transaction a commit is right for people and far too slow for a sample desk or a benchmark with a
//! million records. This path has no locks and no journal, and so it only ever fills a repository that it
//! has made itself: a folder with anything in it is refused. Nothing is kept in memory.
//!
//! The same commits give the same ids on every machine: nothing of the user's identity, clock or signing
//! goes into them.

mod error;
mod git;
mod stream;
#[cfg(test)]
mod tests;

use std::io::{BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};

use chrono::{DateTime, Utc};

pub use error::BulkError;
use git::{git, git_with, plain, run, start};
use stream::{is_path, send};

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
