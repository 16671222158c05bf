//! The index file on disk: loaded, and its successor made ready beside it.
//!
//! A split index is joined by the git program on a copy, edited like any other, and split again; the caller
//! holds `index.lock` all the while.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use git2::{ObjectType, Oid};

use super::error::StoreError;
use super::index::{Change, Index, Stat};
use super::layout::Layout;
use super::lock::replace_held;
use super::splice::{self, Draft};
use super::{program, worktree};

/// How many racily clean files are read to see whether they changed; git reads the rest when asked.
const RACY_READS: usize = 1_000;

/// The index of a work tree, and when it was written.
#[derive(Debug)]
pub(super) struct IndexFile {
    pub(super) entries: Index,
    /// Seconds since 1970.
    written: u32,
    split: bool,
}

impl IndexFile {
    /// Loads the index; a missing one is empty.
    pub(super) fn load(layout: &Layout) -> Result<Self, StoreError> {
        let (index, modified) = parse(&layout.index())?;
        let split = index.is_split();
        let (index, modified) = match split {
            false => (index, modified),
            true => {
                join(layout, modified)?;
                let joined = parse(&layout.next_index())?;
                let _ = fs::remove_file(layout.next_index());
                joined
            }
        };
        if index.is_foreign() {
            return Err(StoreError::Index {
                why: "it has an extension that is not known",
            });
        }
        let since = modified.duration_since(UNIX_EPOCH).unwrap_or_default();
        Ok(IndexFile {
            entries: index,
            written: since.as_secs() as u32,
            split,
        })
    }

    /// Drafts the index with these changes, sorted by path.
    pub(super) fn draft(&self, root: &Path, changes: &[(&str, Change)]) -> Draft {
        let mut reads = 0;
        let mut unchanged = |path: &str, oid: [u8; 20]| {
            reads += 1;
            reads <= RACY_READS && super::path::check(path).is_ok() && holds(root, path, oid)
        };
        splice::draft(&self.entries, changes, self.written, &mut unchanged)
    }

    /// Writes a draft beside the index, with the stat data of the files that were put in, in order of their
    /// paths.
    pub(super) fn prepare(
        &self,
        layout: &Layout,
        draft: Draft,
        stats: impl IntoIterator<Item = Stat>,
    ) -> Result<(), StoreError> {
        let next = layout.next_index();
        write(&next, &draft.finish(stats)).map_err(StoreError::io("write", &next))?;
        if self.split {
            update(layout, "--split-index")?;
        }
        Ok(())
    }
}

/// Writes a file and waits until it is on the disk. Its room is claimed first: a file whose room is claimed
/// only when it is written out makes ext4 write it out inside the rename that replaces the old index, which
/// takes longer than claiming, writing and syncing together.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    #[cfg(target_os = "linux")]
    {
        use rustix::fs::{FallocateFlags, fallocate};
        // A file system that cannot claim room loses speed, nothing else.
        let _ = fallocate(&file, FallocateFlags::empty(), 0, bytes.len() as u64);
    }
    file.write_all(bytes)?;
    file.sync_data()
}

/// Puts the prepared index in place.
pub(super) fn replace(layout: &Layout) -> Result<(), StoreError> {
    let index = layout.index();
    replace_held(&layout.next_index(), &index).map_err(StoreError::io("replace", &index))
}

fn parse(path: &Path) -> Result<(Index, SystemTime), StoreError> {
    let bytes = match fs::read(path) {
        Ok(bytes) => bytes,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok((Index::empty(2), UNIX_EPOCH)),
        Err(e) => return Err(StoreError::io("read", path)(e)),
    };
    let modified = fs::metadata(path).and_then(|found| found.modified());
    Ok((
        Index::parse(bytes)?,
        modified.map_err(StoreError::io("look at", path))?,
    ))
}

/// Copies a split index and has git join it. The copy keeps the time, by which git knows what is racy.
fn join(layout: &Layout, modified: SystemTime) -> Result<(), StoreError> {
    let next = layout.next_index();
    let copy = || {
        fs::copy(layout.index(), &next)?;
        File::options()
            .write(true)
            .open(&next)?
            .set_modified(modified)
    };
    copy().map_err(StoreError::io("write", &next))?;
    update(layout, "--no-split-index")
}

fn update(layout: &Layout, how: &str) -> Result<(), StoreError> {
    let mut command = program::git(&layout.git_dir, layout.root.as_deref());
    command.env("GIT_INDEX_FILE", layout.next_index());
    // Git 2.47 cannot read back a split index that it wrote without checksums.
    command.args(["-c", "index.skipHash=false", "-c"]);
    let keep = how == "--split-index";
    command.arg(format!("core.splitIndex={keep}"));
    command.args(["update-index", how]);
    program::run(&mut command, "update-index", &[]).map(drop)
}

/// Whether the file in the work tree is exactly this blob.
fn holds(root: &Path, path: &str, oid: [u8; 20]) -> bool {
    let bytes = worktree::read(root, path).ok().flatten();
    let hash = bytes.and_then(|bytes| Oid::hash_object(ObjectType::Blob, &bytes).ok());
    hash.is_some_and(|hash| hash.as_bytes() == oid)
}
