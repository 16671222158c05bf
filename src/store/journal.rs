//! The journal of a transaction: written before anything visible changes, removed when all is done.
//!
//! It names the branch, the commit and, per path, the blob before and after. With these, whatever a kill
//! left half done is brought to one of the two states, and a file that is neither is left alone.

use std::fs::{self, File};
use std::io::{ErrorKind, Write};

use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::layout::Layout;
use super::lock::sync_folder;

/// What a transaction is about to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Journal {
    /// Format; 1.
    pub(super) version: u32,
    /// The branch, or `HEAD`.
    pub(super) reference: String,
    /// The commit that is to be made; its object exists.
    pub(super) commit: String,
    /// The paths it changes.
    pub(super) paths: Vec<PathChange>,
    /// Whether no commit is made, but a merge with this one is left for a person to decide.
    #[serde(default)]
    pub(super) merging: bool,
}

/// One path of a journal; a blob that is missing means that the file does not exist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct PathChange {
    pub(super) path: String,
    pub(super) old: Option<String>,
    pub(super) new: Option<String>,
}

impl Journal {
    /// Puts the journal on the disk, together with what `others` syncs: one wait serves both.
    pub(super) fn write(
        &self,
        layout: &Layout,
        others: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let (path, spare) = (layout.journal(), layout.spare_journal());
        let text = serde_json::to_vec_pretty(self)
            .map_err(|e| StoreError::io("write", &path)(e.into()))?;
        let put = || {
            let mut file = File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(&spare)?;
            file.write_all(&text)?;
            file.set_len(text.len() as u64).map(|()| file)
        };
        let file = put().map_err(StoreError::io("write", &spare))?;
        others()?;
        file.sync_all().map_err(StoreError::io("write", &spare))?;
        fs::rename(&spare, &path).map_err(StoreError::io("write", &path))?;
        sync_folder(&layout.git_dir).map_err(StoreError::io("write", &layout.git_dir))
    }

    /// The journal that an interrupted transaction left.
    pub(super) fn read(layout: &Layout) -> Result<Option<Self>, StoreError> {
        let path = layout.journal();
        let text = match fs::read(&path) {
            Ok(text) => text,
            Err(e) if e.kind() == ErrorKind::NotFound => return Ok(None),
            Err(e) => return Err(StoreError::io("read", &path)(e)),
        };
        let journal: Option<Journal> = serde_json::from_slice(&text).ok();
        let sound = |journal: &Journal| {
            let oid = |id: &String| git2::Oid::from_str(id).is_ok() && id.len() == 40;
            let plain = |change: &PathChange| {
                super::path::check(&change.path).is_ok()
                    && change.old.iter().chain(&change.new).all(oid)
            };
            let named = journal.reference == "HEAD" || journal.reference.starts_with("refs/");
            journal.version == 1
                && named
                && super::path::check(&journal.reference).is_ok()
                && oid(&journal.commit)
                && journal.paths.iter().all(plain)
        };
        match journal.filter(sound) {
            Some(journal) => Ok(Some(journal)),
            None => Err(StoreError::Journal { path }),
        }
    }

    /// Puts the journal aside: the transaction is finished or undone. The file is kept for the next one,
    /// because giving back its room would take longer than all else that is done here.
    pub(super) fn remove(layout: &Layout) -> Result<(), StoreError> {
        let path = layout.journal();
        match fs::rename(&path, layout.spare_journal()) {
            Err(e) if e.kind() != ErrorKind::NotFound => Err(StoreError::io("remove", &path)(e)),
            _ => Ok(()),
        }
    }
}
