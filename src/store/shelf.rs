//! Where threads take the objects of a repository from, and put them back with what they know.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, OnceLock};

use git2::Repository;

use super::error::StoreError;
use super::objects::{Census, Objects};
use super::pack::{Packs, Unpacker};

/// What every thread opens its objects from.
pub(super) struct Shelf<'s> {
    pub(super) git_dir: &'s Path,
    pub(super) extra: &'s [PathBuf],
    pub(super) packs: Arc<Packs>,
    pub(super) census: &'s Arc<OnceLock<Census>>,
    pub(super) idle: &'s Mutex<Vec<Objects>>,
}

/// Objects that go back to the shelf.
pub(super) struct Lent<'s> {
    objects: Option<Objects>,
    idle: &'s Mutex<Vec<Objects>>,
}

impl Shelf<'_> {
    pub(super) fn open(&self) -> Result<Objects, StoreError> {
        let repo = Repository::open(self.git_dir);
        let repo = repo.map_err(StoreError::git("open the repository"))?;
        alternates(&repo, self.extra)?;
        Ok(Objects {
            repo,
            packs: RefCell::new(Unpacker::new(Arc::clone(&self.packs))),
            trees: RefCell::default(),
            heads: RefCell::default(),
            census: Arc::clone(self.census),
        })
    }

    /// Does something with objects that were lent; with new ones when there were none.
    pub(super) fn with<T>(
        &self,
        lent: &Result<Lent<'_>, StoreError>,
        make: impl FnOnce(&Objects) -> T,
    ) -> Result<T, StoreError> {
        match lent.as_ref().ok().and_then(Lent::get) {
            Some(objects) => Ok(make(objects)),
            None => Ok(make(&self.open()?)),
        }
    }

    /// Objects that another thread has done with, and what they know; else new ones.
    pub(super) fn lend(&self) -> Result<Lent<'_>, StoreError> {
        let idle = self.idle.lock().ok().and_then(|mut idle| idle.pop());
        Ok(Lent {
            objects: Some(idle.map_or_else(|| self.open(), Ok)?),
            idle: self.idle,
        })
    }
}

impl Lent<'_> {
    pub(super) fn get(&self) -> Option<&Objects> {
        self.objects.as_ref()
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        if let (Some(objects), Ok(mut idle)) = (self.objects.take(), self.idle.lock()) {
            idle.push(objects);
        }
    }
}

pub(super) fn alternates(repo: &Repository, extra: &[PathBuf]) -> Result<(), StoreError> {
    let failed = "look into the folder of new objects";
    for folder in extra {
        let odb = repo.odb().map_err(StoreError::git(failed))?;
        let folder = folder.to_string_lossy();
        odb.add_disk_alternate(&folder)
            .map_err(StoreError::git(failed))?;
    }
    Ok(())
}
