//! HEAD and its branch: found, and moved by compare-and-swap.
//!
//! libgit2 can move a reference too, but a kill in the middle leaves its lock file empty, and nobody can tell
//! whose it was. Ours is born with the new commit's id in it, which the journal names. HEAD is locked as
//! well, so that no `git switch -c` changes the branch between our look and our move.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::time::Instant;

use git2::{ErrorCode, Oid, Repository};

use super::error::StoreError;
use super::layout::Layout;
use super::lock::{LockFile, MARKER, Waiting, sync_folder};

/// Where HEAD points.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Head {
    /// Full name of the branch, or `HEAD` when detached.
    pub(super) reference: String,
    /// The commit; none when the branch is unborn.
    pub(super) oid: Option<Oid>,
}

impl Head {
    pub(super) fn is_detached(&self) -> bool {
        self.reference == "HEAD"
    }
}

/// Reads HEAD, through symbolic references to the last one.
pub(super) fn head(repo: &Repository) -> Result<Head, StoreError> {
    let mut name = "HEAD".to_owned();
    // Git follows five.
    for _ in 0..=5 {
        match repo.find_reference(&name) {
            Ok(reference) => match reference.symbolic_target() {
                Ok(Some(target)) => name = target.to_owned(),
                _ => {
                    return Ok(Head {
                        reference: name,
                        oid: reference.target(),
                    });
                }
            },
            Err(e) if e.code() == ErrorCode::NotFound && name != "HEAD" => {
                return Ok(Head {
                    reference: name,
                    oid: None,
                });
            }
            Err(e) => return Err(StoreError::git("read HEAD")(e)),
        }
    }
    let endless = git2::Error::from_str("symbolic references point in a circle");
    Err(StoreError::git("read HEAD")(endless))
}

/// HEAD and its branch, locked for a move to one commit.
#[derive(Debug)]
pub(super) struct Move {
    branch: LockFile,
    _head: Option<LockFile>,
    from: Head,
    to: Oid,
}

/// The content of the lock file for a move to this commit.
pub(super) fn lock_content(to: Oid) -> String {
    format!("{to}\n")
}

/// The lock file of a reference.
pub(super) fn lock_path(layout: &Layout, reference: &str) -> std::path::PathBuf {
    let mut path = layout.reference(reference).into_os_string();
    path.push(".lock");
    path.into()
}

impl Move {
    /// Locks, then makes sure that HEAD still is where it was.
    pub(super) fn lock(
        repo: &Repository,
        layout: &Layout,
        from: &Head,
        to: Oid,
        deadline: Instant,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Self, StoreError> {
        let staging = layout.staging();
        let head = match from.is_detached() {
            true => None,
            false => Some(LockFile::take(
                layout.head_lock(),
                &staging,
                MARKER,
                deadline,
                told,
            )?),
        };
        let path = lock_path(layout, &from.reference);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(StoreError::io("create", folder))?;
        }
        let content = lock_content(to);
        let branch = LockFile::take(path, &staging, content.as_bytes(), deadline, told)?;
        let now = self::head(repo)?;
        if now != *from {
            return Err(StoreError::Moved {
                reference: from.reference.clone(),
            });
        }
        Ok(Move {
            branch,
            _head: head,
            from: from.clone(),
            to,
        })
    }

    /// Moves the reference: the moment at which the commit is made.
    pub(super) fn advance(self, layout: &Layout) -> Result<Moved, StoreError> {
        let target = layout.reference(&self.from.reference);
        // Git leaves empty folders where branches such as `topic/x` were.
        let _ = fs::remove_dir(&target);
        self.branch.rename_to(&target)?;
        if let Some(folder) = target.parent() {
            let _ = sync_folder(folder);
        }
        Ok(Moved {
            _head: self._head,
            from: self.from,
            to: self.to,
        })
    }
}

/// A reference that was moved; HEAD stays locked until this is dropped.
#[derive(Debug)]
pub(super) struct Moved {
    _head: Option<LockFile>,
    from: Head,
    to: Oid,
}

impl Moved {
    /// Adds the move to the logs of HEAD and its branch, as git does. A log is a comfort: that it could
    /// not be written does not undo a commit.
    pub(super) fn log(
        &self,
        layout: &Layout,
        committer: &git2::Signature<'_>,
        what: &str,
        make: bool,
    ) {
        let old = self.from.oid.unwrap_or(Oid::ZERO_SHA1);
        let when = committer.when();
        let name = committer.name().unwrap_or_default();
        let email = committer.email().unwrap_or_default();
        let offset = when.offset_minutes();
        let line = format!(
            "{old} {new} {name} <{email}> {seconds} {sign}{hours:02}{minutes:02}\t{what}\n",
            new = self.to,
            seconds = when.seconds(),
            sign = if offset < 0 { '-' } else { '+' },
            hours = offset.abs() / 60,
            minutes = offset.abs() % 60,
        );
        let _ = append(&layout.reflog("HEAD"), &line, make);
        if !self.from.is_detached() {
            let _ = append(&layout.reflog(&self.from.reference), &line, make);
        }
    }
}

fn append(path: &Path, line: &str, make: bool) -> io::Result<()> {
    if make && let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = File::options().append(true).create(make).open(path)?;
    file.write_all(line.as_bytes())
}
