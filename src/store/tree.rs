//! Trees: what HEAD has at a path, and a new tree from HEAD's plus some paths.
//!
//! Only the folders above changed paths are rewritten, so the cost does not grow with the desk.

use git2::build::TreeUpdateBuilder;
use git2::{ErrorCode, FileMode, ObjectType, Oid, Repository, Tree};

use super::error::StoreError;

/// A blob in a tree and its mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Blob {
    pub(super) oid: Oid,
    /// 100644 or 100755, octal; in a merge also what git has for links and submodules.
    pub(super) mode: u32,
}

/// Mode of an ordinary file.
pub(super) const PLAIN: u32 = 0o100_644;
/// Mode of an executable file.
pub(super) const EXECUTABLE: u32 = 0o100_755;
/// Mode of a symbolic link.
pub(super) const LINK: u32 = 0o120_000;
/// Mode of a submodule.
pub(super) const SUBMODULE: u32 = 0o160_000;

/// The plain file at a path; none when nothing is there, an error when something else is.
pub(super) fn blob(tree: Option<&Tree<'_>>, path: &str) -> Result<Option<Blob>, StoreError> {
    let Some(tree) = tree else { return Ok(None) };
    for folder in super::path::parents(path) {
        match entry(tree, folder)? {
            None => return Ok(None),
            Some(entry) if entry.kind() == Some(ObjectType::Tree) => {}
            Some(_) => {
                return Err(StoreError::NotAFile {
                    path: path.to_owned(),
                });
            }
        }
    }
    let Some(entry) = entry(tree, path)? else {
        return Ok(None);
    };
    let mode = entry.filemode() as u32;
    match mode {
        PLAIN | EXECUTABLE => Ok(Some(Blob {
            oid: entry.id(),
            mode,
        })),
        0o100_664 => Ok(Some(Blob {
            oid: entry.id(),
            mode: PLAIN,
        })),
        _ => Err(StoreError::NotAFile {
            path: path.to_owned(),
        }),
    }
}

/// The entry at a path, whatever it is.
pub(super) fn entry(
    tree: &Tree<'_>,
    path: &str,
) -> Result<Option<git2::TreeEntry<'static>>, StoreError> {
    match tree.get_path(path.as_ref()) {
        Ok(entry) => Ok(Some(entry)),
        Err(e) if e.code() == ErrorCode::NotFound => Ok(None),
        Err(e) => Err(StoreError::git("read a tree")(e)),
    }
}

/// A tree with these paths put or removed.
pub(super) fn updated<'p>(
    repo: &Repository,
    base: Option<&Tree<'_>>,
    changes: impl Iterator<Item = (&'p str, Option<Blob>)>,
) -> Result<Oid, StoreError> {
    let failed = StoreError::git("write a tree");
    let mut update = TreeUpdateBuilder::new();
    for (path, blob) in changes {
        match blob {
            Some(Blob {
                oid,
                mode: EXECUTABLE,
            }) => update.upsert(path, oid, FileMode::BlobExecutable),
            Some(Blob { oid, mode: LINK }) => update.upsert(path, oid, FileMode::Link),
            Some(Blob {
                oid,
                mode: SUBMODULE,
            }) => update.upsert(path, oid, FileMode::Commit),
            Some(Blob { oid, .. }) => update.upsert(path, oid, FileMode::Blob),
            None => update.remove(path),
        };
    }
    let write = || match base {
        Some(base) => update.create_updated(repo, base),
        None => {
            let empty = repo.treebuilder(None)?.write()?;
            update.create_updated(repo, &repo.find_tree(empty)?)
        }
    };
    let mut write = write;
    write().map_err(failed)
}
