//! Two lines of history that meet: where they parted, what each changed since, what git's own merge makes of the
//! files that are not merged by record, and the commit that joins them.
//!
//! Nothing here moves a branch or touches the work tree; see `advance` and `halt` for that.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use git2::{Oid, Signature, Sort, Time};

use super::commit::{Commit, CommitId};
use super::error::StoreError;
use super::identity::Identity;
use super::objects::{said, unreadable};
use super::publish::Making;
use super::trailer::Message;
use super::tree::Blob;
use super::walk::{BlobId, Change};
use super::{Store, program, read, tree, tree_of};

/// Paths and what they become; none is removed.
pub type Files = BTreeMap<String, Option<BlobId>>;

/// Git knows `merge-tree --write-tree` from here on.
const NEEDED: &str = "2.38";

/// A path that the rules cannot decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undecided {
    /// Path in the repository.
    pub path: String,
    /// The versions: before the two parted, ours, theirs.
    pub versions: [Option<BlobId>; 3],
    /// What lies in the work tree until it is decided.
    pub shown: Option<BlobId>,
}

/// The two commits that are joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Ours.
    pub ours: CommitId,
    /// Theirs.
    pub theirs: CommitId,
}

impl Store {
    /// Where two histories met last; several when they crossed.
    ///
    /// # Errors
    /// [`StoreError::Shallow`] where that is cut off, [`StoreError::Unrelated`] where they never met.
    pub fn met(&self, pair: &Pair) -> Result<Vec<CommitId>, StoreError> {
        let bases = self.objects()?.bases(&pair.ours, &pair.theirs)?;
        if !bases.is_empty() {
            return Ok(bases);
        }
        Err(match self.is_shallow() {
            true => StoreError::Shallow,
            false => StoreError::Unrelated {
                rev: pair.theirs.short().to_owned(),
            },
        })
    }

    /// The bytes of a file; a partial clone fetches what it lacks.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn content(&self, blob: BlobId) -> Result<Vec<u8>, StoreError> {
        read::content(&self.repo, blob.oid)
    }

    /// Stores the bytes of a file, of the mode of another or plain.
    ///
    /// # Errors
    /// When they cannot be written.
    pub fn keep(&self, bytes: &[u8], like: Option<BlobId>) -> Result<BlobId, StoreError> {
        let oid = self.repo.blob(bytes);
        let oid = oid.map_err(StoreError::git("write a file"))?;
        Ok(BlobId {
            oid,
            mode: like.map_or(tree::PLAIN, |like| like.mode),
        })
    }

    /// What the commits say that lead to one and not to the other, newest first, without merges.
    ///
    /// # Errors
    /// When one is missing or damaged.
    pub fn said_since(&self, from: &CommitId, to: &CommitId) -> Result<Vec<Commit>, StoreError> {
        let list = || -> Result<Vec<Commit>, git2::Error> {
            let mut walk = self.repo.revwalk()?;
            walk.set_sorting(Sort::TOPOLOGICAL)?;
            walk.push(to.oid())?;
            walk.hide(from.oid())?;
            let mut found = Vec::new();
            for oid in walk {
                let commit = self.repo.find_commit(oid?)?;
                if commit.parent_count() < 2 {
                    found.push(said(&commit));
                }
            }
            Ok(found)
        };
        list().map_err(unreadable("the history"))
    }

    /// Makes the commit that joins two: the files of ours with these changes. `at` is the time of both author and
    /// committer, unless `GIT_*_DATE` say otherwise; signed when git is set to sign.
    ///
    /// # Errors
    /// When it cannot be written or signed.
    pub fn join(
        &self,
        pair: &Pair,
        changes: &Files,
        message: &Message,
        (author, at): (&Identity, DateTime<Utc>),
    ) -> Result<CommitId, StoreError> {
        let (author, committer) = self.signatures(author, at)?;
        let base = tree_of(&self.repo, Some(pair.ours.oid()))?;
        let making = Making {
            base: base.as_ref(),
            parents: &[pair.ours.oid(), pair.theirs.oid()],
            message,
            author: &author,
            committer: &committer,
            signer: None,
        };
        let commit = self.commit_object(&blobs(changes), &making)?;
        Ok(CommitId::from_oid(commit))
    }

    /// What git's own merge makes of two commits when these paths are settled already: every change against ours,
    /// and what it cannot decide. Markers in text name the sides by `labels`.
    ///
    /// # Errors
    /// When git fails, or is too old for it.
    pub fn merged_by_git(
        &self,
        pair: &Pair,
        settled: &Files,
        labels: (&str, &str),
    ) -> Result<(Files, Vec<Undecided>), StoreError> {
        let ours = self.with(&pair.ours, settled)?;
        let theirs = self.with(&pair.theirs, settled)?;
        let mut command = program::git(&self.layout.git_dir, self.root());
        command.args(["merge-tree", "--write-tree", "-z", "--no-messages"]);
        command.args([ours.to_string(), theirs.to_string()]);
        let failed = |reason: String| StoreError::Program {
            command: "merge-tree".to_owned(),
            reason,
        };
        let output = program::feed(&mut command, &[]).map_err(|e| failed(e.to_string()))?;
        let told = match output.status.code() {
            Some(0 | 1) => output.stdout,
            Some(129) => return Err(StoreError::OldGit { needed: NEEDED }),
            _ => {
                let said = String::from_utf8_lossy(&output.stderr);
                return Err(failed(said.trim().to_owned()));
            }
        };
        let mut fields = told.split(|byte| *byte == 0);
        let top = fields.next().and_then(|hex| std::str::from_utf8(hex).ok());
        let top = top.and_then(|hex| Oid::from_str(hex).ok());
        let top = top.ok_or_else(|| failed("its answer cannot be read".to_owned()))?;
        let mut undecided: BTreeMap<String, Undecided> = BTreeMap::new();
        for field in fields.take_while(|field| !field.is_empty()) {
            stage(field, &mut undecided);
        }
        let changes = self.against(&pair.ours, top)?;
        let mut files: Files = changes.into_iter().map(|c| (c.path, c.new)).collect();
        let sides = [(ours, labels.0), (theirs, labels.1)];
        for (path, case) in &mut undecided {
            let now = files.remove(path);
            let shown = now.unwrap_or(case.versions[1]);
            case.shown = shown
                .map(|shown| self.relabelled(shown, &sides))
                .transpose()?;
        }
        Ok((files, undecided.into_values().collect()))
    }

    /// A commit with these paths changed, that nothing names and that tells git where the histories met.
    fn with(&self, commit: &CommitId, settled: &Files) -> Result<Oid, StoreError> {
        let base = tree_of(&self.repo, Some(commit.oid()))?;
        let nobody = Signature::new("gitsm", "gitsm", &Time::new(0, 0));
        let nobody = nobody.map_err(StoreError::git("write a commit"))?;
        let changes = blobs(settled);
        let changes = changes.iter().map(|(path, blob)| (path.as_str(), *blob));
        let tree = tree::updated(&self.repo, base.as_ref(), changes)?;
        let write = || {
            let tree = self.repo.find_tree(tree)?;
            let parent = self.repo.find_commit(commit.oid())?;
            let parents = [&parent];
            self.repo
                .commit(None, &nobody, &nobody, "settled", &tree, &parents)
        };
        write().map_err(StoreError::git("write a commit"))
    }

    fn against(&self, ours: &CommitId, top: Oid) -> Result<Vec<Change>, StoreError> {
        let objects = self.objects()?;
        let read = || {
            let ours = objects.repo.find_commit(ours.oid())?.tree_id();
            objects.changes(Some(ours), top)
        };
        read().map_err(unreadable("a merge"))
    }

    /// Text in which markers name the sides as people do.
    fn relabelled(&self, blob: BlobId, sides: &[(Oid, &str); 2]) -> Result<BlobId, StoreError> {
        let bytes = match blob.is_plain() {
            true => self.content(blob)?,
            false => return Ok(blob),
        };
        let Ok(mut text) = String::from_utf8(bytes) else {
            return Ok(blob);
        };
        for (mark, (oid, label)) in ["<<<<<<<", ">>>>>>>"].iter().zip(sides) {
            text = text.replace(&format!("{mark} {oid}"), &format!("{mark} {label}"));
        }
        self.keep(text.as_bytes(), Some(blob))
    }
}

/// `<mode> <object> <stage>\t<path>`, as `git ls-files --stage` writes it.
fn stage(field: &[u8], undecided: &mut BTreeMap<String, Undecided>) {
    let text = String::from_utf8_lossy(field);
    let Some((facts, path)) = text.split_once('\t') else {
        return;
    };
    let mut facts = facts.split(' ');
    let mode = facts
        .next()
        .and_then(|mode| u32::from_str_radix(mode, 8).ok());
    let oid = facts.next().and_then(|hex| Oid::from_str(hex).ok());
    let stage = facts.next().and_then(|stage| stage.parse::<usize>().ok());
    let (Some(mode), Some(oid), Some(stage @ 1..=3)) = (mode, oid, stage) else {
        return;
    };
    let case = undecided
        .entry(path.to_owned())
        .or_insert_with(|| Undecided {
            path: path.to_owned(),
            versions: [None; 3],
            shown: None,
        });
    case.versions[stage - 1] = Some(BlobId { oid, mode });
}

fn blobs(files: &Files) -> BTreeMap<String, Option<Blob>> {
    let blob = |id: BlobId| Blob {
        oid: id.oid,
        mode: id.mode,
    };
    let files = files.iter();
    files
        .map(|(path, id)| (path.clone(), id.map(blob)))
        .collect()
}
