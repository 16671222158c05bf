//! Finds the files of the work tree as it is: an ignore rule must not hide a record. Links are reported, not
//! followed.
//!
//! A desk has a folder a day, so most of the time goes to opening folders. They are taken level by level, and
//! the many of a level are read on all cores.

use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::error::StoreError;
use super::listing::{Lies, list};
use super::path;
use super::read::{FEW, FileEntry, FileKind};

/// A folder still to be read.
struct Folder {
    /// Where it lies on disk.
    full: PathBuf,
    /// Its path in the repository, empty for the top.
    path: String,
    /// Whether its path is UTF-8.
    plain: bool,
}

/// What lies in a folder.
#[derive(Default)]
struct Content {
    folders: Vec<Folder>,
    files: Vec<FileEntry>,
}

/// The paths with this suffix in these folders of the work tree (or that are these files), in no order.
pub(super) fn files(
    top: &Path,
    roots: &[&str],
    suffix: &str,
) -> Result<Vec<FileEntry>, StoreError> {
    let mut content = Content::default();
    for root in roots {
        content.start(top, root, suffix);
    }
    let mut files = content.files;
    let mut level = content.folders;
    while !level.is_empty() {
        let read = |folder: &Folder| {
            Content::of(folder, suffix).map_err(StoreError::io("walk", &folder.full))
        };
        let contents: Vec<Content> = if level.len() < FEW {
            level.iter().map(read).collect::<Result<_, _>>()?
        } else {
            level.par_iter().map(read).collect::<Result<_, _>>()?
        };
        level = Vec::new();
        files.reserve(contents.iter().map(|content| content.files.len()).sum());
        for content in contents {
            files.extend(content.files);
            level.extend(content.folders);
        }
    }
    Ok(files)
}

impl Content {
    /// Begins with a folder, or with a file that was asked for by name.
    fn start(&mut self, top: &Path, root: &str, suffix: &str) {
        let full = match root {
            "" => top.to_path_buf(),
            _ => path::on_disk(top, root),
        };
        let Ok(found) = std::fs::symlink_metadata(&full) else {
            return;
        };
        // A link above the root itself would lead the walk outside.
        let linked = path::parents(root).any(|folder| {
            std::fs::symlink_metadata(path::on_disk(top, folder)).is_ok_and(|at| at.is_symlink())
        });
        let path = root.to_owned();
        if linked {
            let kind = FileKind::Symlink;
            let blob = None;
            self.files.push(FileEntry { path, kind, blob });
        } else {
            self.add(
                &|| full.clone(),
                path,
                Lies::of(found.file_type()),
                true,
                suffix,
            );
        }
    }

    fn of(folder: &Folder, suffix: &str) -> io::Result<Self> {
        let mut content = Content::default();
        list(&folder.full, |name, lies| {
            if name == ".git" {
                return;
            }
            let plain = folder.plain && name.to_str().is_some();
            let shown = name.to_string_lossy();
            let mut path = String::with_capacity(folder.path.len() + 1 + shown.len());
            if !folder.path.is_empty() {
                path += &folder.path;
                path.push('/');
            }
            path += &shown;
            content.add(&|| folder.full.join(name), path, lies, plain, suffix);
        })?;
        // Parts in order are soon in order as a whole, and here all cores are at it.
        content.folders.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        content.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        Ok(content)
    }

    fn add(
        &mut self,
        full: &dyn Fn() -> PathBuf,
        path: String,
        lies: Lies,
        plain: bool,
        suffix: &str,
    ) {
        if lies == Lies::Folder {
            let full = full();
            self.folders.push(Folder { full, path, plain });
            return;
        }
        // A link in place of a folder hides whatever is behind it, so it is reported whatever its name.
        if !path.ends_with(suffix) && lies != Lies::Link {
            return;
        }
        let kind = match lies {
            Lies::Link => FileKind::Symlink,
            Lies::File if plain => FileKind::File,
            _ => FileKind::Other,
        };
        let blob = None;
        self.files.push(FileEntry { path, kind, blob });
    }
}
