//! Puts the objects of a commit on the disk, all together.
//!
//! libgit2 can sync each object as it writes it; with folders that is some sixteen waits for one record. The
//! file system needs one wait for all of them when they are written first and synced afterwards, so that is
//! what is done, before anything names the objects.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::ErrorKind;
use std::path::PathBuf;

use git2::{ObjectType, Oid, Repository};

use super::error::StoreError;
use super::lock::sync_folder;
use super::path::parents;
use super::together;

/// Waits until a commit, its trees along these paths and their blobs are on the disk. Objects that lie in a
/// pack were there before.
pub(super) fn sync<'p>(
    repo: &Repository,
    commit: Oid,
    paths: impl Iterator<Item = &'p str>,
) -> Result<(), StoreError> {
    sync_objects(repo, named(repo, commit, paths)?)
}

/// The same for these objects.
pub(super) fn sync_objects(
    repo: &Repository,
    oids: impl IntoIterator<Item = Oid>,
) -> Result<(), StoreError> {
    let objects = repo.commondir().join("objects");
    let oids: Vec<Oid> = oids.into_iter().collect();
    let synced = together::each(&oids, |_, oid| {
        let hex = oid.to_string();
        let (folder, file) = hex.split_at(2);
        let folder = objects.join(folder);
        let path = folder.join(file);
        match File::open(&path).and_then(|file| file.sync_all()) {
            Ok(()) => Ok(Some(folder)),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(StoreError::io("write", &path)(e)),
        }
    })?;
    let folders: BTreeSet<PathBuf> = synced.into_iter().flatten().chain([objects]).collect();
    let folders: Vec<PathBuf> = folders.into_iter().collect();
    together::each(&folders, |_, folder| {
        sync_folder(folder).map_err(StoreError::io("write", folder))
    })
    .map(drop)
}

fn named<'p>(
    repo: &Repository,
    commit: Oid,
    paths: impl Iterator<Item = &'p str>,
) -> Result<BTreeSet<Oid>, StoreError> {
    let failed = "read the commit";
    let found = repo.find_commit(commit).map_err(StoreError::git(failed))?;
    let top = found.tree().map_err(StoreError::git(failed))?;
    let mut oids = BTreeSet::from([commit, top.id()]);
    for path in paths {
        for part in parents(path).chain([path]) {
            // What was removed has no entry; the folder above it is there, and in the set.
            if let Some(entry) = super::tree::entry(&top, part)?
                && matches!(entry.kind(), Some(ObjectType::Tree | ObjectType::Blob))
            {
                oids.insert(entry.id());
            }
        }
    }
    Ok(oids)
}
