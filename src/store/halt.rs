//! A merge that a person must finish: left as git itself leaves one, and concluded when all is decided.
//!
//! `MERGE_HEAD` names what is brought in, the index has several versions of what is undecided and the merged one of
//! everything else, and so has the work tree. `git status`, `git merge --abort` and `gitsm resolve` all know what
//! to do with it.
//!
//! The steps are journalled like those of a commit. What counts is the replacing of the index: a kill before it is
//! undone by the next write, `MERGE_HEAD` included; after it, the merge stands.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{ErrorKind, Write};
use std::path::Path;
use std::time::Duration;

use chrono::{DateTime, Utc};
use git2::Oid;

use super::commit::CommitId;
use super::error::StoreError;
use super::identity::Identity;
use super::index::{Change, Lookup};
use super::index_file::{self, IndexFile};
use super::journal::{Journal, PathChange};
use super::layout::Layout;
use super::lock::{Waiting, sync_folder};
use super::meet::{Files, Pair, Undecided};
use super::publish::Making;
use super::trailer::Message;
use super::tree::Blob;
use super::walk::BlobId;
use super::{Store, durable, fault, program, recover};

/// What belongs to a merge in progress, beside `MERGE_HEAD` itself.
const COMPANIONS: [&str; 3] = ["MERGE_MODE", "MERGE_MSG", "AUTO_MERGE"];

/// A merge that stops.
#[derive(Debug, Clone)]
pub struct Halt<'h> {
    /// HEAD, and what is brought in.
    pub pair: &'h Pair,
    /// What is decided, against HEAD.
    pub decided: &'h Files,
    /// What is not.
    pub undecided: &'h [Undecided],
    /// The message of the commit that will conclude it.
    pub message: &'h Message,
}

impl Store {
    /// What a merge in progress brings in; none where there is no merge, or one of several branches.
    pub fn merging(&self) -> Option<CommitId> {
        let text = fs::read_to_string(self.layout.merge_head()).ok()?;
        CommitId::parse(text.trim())
    }

    /// Leaves a merge in progress.
    ///
    /// # Errors
    /// [`StoreError::Dirty`] when a path that it touches was edited by hand; [`StoreError::Moved`] when HEAD is
    /// elsewhere; what goes wrong in writing.
    pub fn halt(
        &self,
        halt: &Halt<'_>,
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<(), StoreError> {
        let mut tx = self.begin_at(Some(&halt.pair.ours), limit, told)?;
        let shown = halt.undecided.iter();
        let shown = shown.map(|case| (case.path.clone(), case.shown));
        let decided = halt.decided.iter().map(|(path, new)| (path.clone(), *new));
        let all: Vec<(String, Option<BlobId>)> = decided.chain(shown).collect();
        for (path, _) in &all {
            tx.examine(path)?;
        }
        let blobs = tx.load(all.into_iter())?;
        let plan = planned(&blobs, halt.undecided);
        let plan: Vec<(&str, Change)> = plan.into_iter().collect();
        let draft = tx.index.draft(tx.root, &plan);
        let theirs = halt.pair.theirs.oid();
        let mut journal = tx.journal(&blobs, theirs);
        journal.merging = true;
        let oids = blobs.values().flatten().map(|blob| blob.oid);
        journal.write(&self.layout, || durable::sync_objects(&self.repo, oids))?;
        let layout = &self.layout;
        let lay = || -> Result<(), StoreError> {
            use fault::{Step, reached};
            reached(Step::Journal)?;
            let open = |path: &str| halt.undecided.iter().any(|case| case.path == path);
            let stats = tx.lay_out(&blobs)?.into_iter();
            let stats = stats.filter(|(path, _)| !open(path)).map(|(_, stat)| stat);
            tx.index.prepare(layout, draft, stats)?;
            reached(Step::Index)?;
            begin_merge(layout, halt)?;
            reached(Step::Branch)?;
            index_file::replace(layout)?;
            reached(Step::Replaced)?;
            Journal::remove(layout)?;
            reached(Step::Done)
        };
        lay().inspect_err(|_| {
            // Where this fails too, the journal stays, and the next write tries again.
            let _ = recover::settle(&self.repo, layout, tx.root, &journal);
        })
    }

    /// Concludes a merge in progress in which everything is decided: commits what the index has.
    ///
    /// # Errors
    /// When something is undecided, or the commit cannot be made.
    pub fn conclude(
        &self,
        message: &Message,
        (author, at): (&Identity, DateTime<Utc>),
        limit: Duration,
        told: &mut dyn FnMut(Waiting),
    ) -> Result<Option<CommitId>, StoreError> {
        let tx = self.begin_anyhow(limit, told)?;
        let (Some(theirs), Some(ours)) = (self.merging(), tx.head()) else {
            return Ok(None);
        };
        let layout = &self.layout;
        let tree = written(layout, &tx.index)?;
        if self.leads_to(&theirs, &ours)? {
            // Concluded already, by somebody who was interrupted.
            end_merge(layout)?;
            return Ok(None);
        }
        let (author, committer) = self.signatures(author, at)?;
        let making = Making {
            base: None,
            parents: &[ours.oid(), theirs.oid()],
            message,
            author: &author,
            committer: &committer,
            signer: None,
        };
        let commit = self.commit_of(tree, &making)?;
        let made = CommitId::from_oid(commit);
        let changes = self.objects()?.changed(Some(&ours), &made)?;
        let paths = || changes.iter().map(|change| change.path.as_str());
        let none = BTreeMap::new();
        let journal = tx.journal(&none, commit);
        journal.write(layout, || durable::sync(&self.repo, commit, paths()))?;
        let draft = tx.index.draft(tx.root, &[]);
        let what = format!("commit (merge): {}", message.subject);
        match tx.publish(&none, draft, commit, &what, &committer) {
            Ok(()) => {}
            Err(error) => drop(tx.retreat(&journal, commit, error)?),
        }
        end_merge(layout)?;
        Ok(Some(made))
    }
}

/// What the index is to say.
fn planned<'p>(
    blobs: &'p BTreeMap<String, Option<Blob>>,
    undecided: &'p [Undecided],
) -> BTreeMap<&'p str, Change> {
    let mut plan: BTreeMap<&str, Change> = blobs
        .iter()
        .map(|(path, blob)| (path.as_str(), recover::change(*blob)))
        .collect();
    for case in undecided {
        let version = |blob: Option<BlobId>| {
            let blob = blob?;
            let mut oid = [0; 20];
            oid.copy_from_slice(blob.oid.as_bytes());
            Some((oid, blob.mode))
        };
        plan.insert(&case.path, Change::Undecided(case.versions.map(version)));
    }
    plan
}

/// The tree of the index, by the git program, which knows every form of it. The index is locked, so git is given a
/// copy.
fn written(layout: &Layout, index: &IndexFile) -> Result<Oid, StoreError> {
    let failed = |reason: &str| StoreError::Program {
        command: "write-tree".to_owned(),
        reason: reason.to_owned(),
    };
    index.prepare(layout, index.draft(Path::new(""), &[]), [])?;
    let mut command = program::git(&layout.git_dir, layout.root.as_deref());
    command
        .env("GIT_INDEX_FILE", layout.next_index())
        .arg("write-tree");
    let told = program::run(&mut command, "write-tree", &[]);
    let _ = fs::remove_file(layout.next_index());
    let told = told?;
    let hex = std::str::from_utf8(&told).unwrap_or_default();
    Oid::from_str(hex.trim()).map_err(|_| failed("it named no tree"))
}

fn begin_merge(layout: &Layout, halt: &Halt<'_>) -> Result<(), StoreError> {
    put(&layout.git_dir.join("MERGE_MSG"), &halt.message.text())?;
    put(&layout.git_dir.join("MERGE_MODE"), "no-ff")?;
    put(&layout.merge_head(), &format!("{}\n", halt.pair.theirs))?;
    sync_folder(&layout.git_dir).map_err(StoreError::io("write", &layout.git_dir))
}

fn put(path: &Path, text: &str) -> Result<(), StoreError> {
    let write = || {
        let mut file = File::create(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    };
    write().map_err(StoreError::io("write", path))
}

/// Takes away what says that a merge is in progress; `MERGE_HEAD` last, because that is what says it.
fn end_merge(layout: &Layout) -> Result<(), StoreError> {
    let companions = COMPANIONS.map(|name| layout.git_dir.join(name));
    for path in companions.iter().chain([&layout.merge_head()]) {
        match fs::remove_file(path) {
            Err(e) if e.kind() != ErrorKind::NotFound => {
                return Err(StoreError::io("remove", path)(e));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Whether a merge of this journal was left as it should be: the index was replaced.
pub(super) fn stands(journal: &Journal, index: &IndexFile) -> bool {
    let open = |change: &PathChange| index.entries.lookup(&change.path) == Lookup::Unmerged;
    journal.merging && journal.paths.iter().any(open)
}

/// Takes back what a merge of this journal has begun.
pub(super) fn take_back(layout: &Layout, journal: &Journal) -> Result<(), StoreError> {
    let head = fs::read_to_string(layout.merge_head()).unwrap_or_default();
    if head.is_empty() || head.trim() == journal.commit {
        end_merge(layout)?;
    }
    Ok(())
}
