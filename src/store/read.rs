//! Reads the files of a desk, from the work tree or from a commit.
//!
//! Files are read and handed on by all cores at once, so that whatever is made of them is made there too.

use std::cell::OnceCell;
use std::io::Read;
use std::path::Path;

use git2::{ObjectType, Oid, Repository};
use rayon::prelude::*;

use super::commit::CommitId;
use super::error::StoreError;
use super::opener::Opener;
use super::{Store, folders, path, program, tree, tree_of, worktree};

/// From where files are read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum View {
    /// The files on disk, edits by hand included.
    Work,
    /// The tree of a commit.
    Commit(CommitId),
    /// No files: an unborn branch.
    Empty,
}

/// What a listed path is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An ordinary file.
    File,
    /// A symbolic link, which is not followed.
    Symlink,
    /// Neither: a submodule, a pipe, a path that is not UTF-8 (shown with replacement characters), or a
    /// folder that cannot be read.
    Other,
}

/// A path of a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileEntry {
    /// Path in the repository, with forward slashes.
    pub path: String,
    /// What it is; only a file can be read.
    pub kind: FileKind,
    /// The blob, in the view of a commit.
    pub(super) blob: Option<Oid>,
}

/// So many files are read sooner than threads are started.
pub(super) const FEW: usize = 64;
/// So many files of the work tree are one piece of work, so that no core is left with much to do alone at the end;
/// for files of a commit a piece is larger, because each opens the repository anew.
const PIECE: (usize, usize) = (128, 2_048);
/// Room for nearly every record.
const USUAL: usize = 4_096;

impl Store {
    /// The view of HEAD.
    pub fn view_head(&self) -> Result<View, StoreError> {
        Ok(self.head()?.map_or(View::Empty, View::Commit))
    }

    /// The view of the work tree; of HEAD in a bare repository.
    pub fn view_work(&self) -> Result<View, StoreError> {
        if self.is_bare() {
            self.view_head()
        } else {
            Ok(View::Work)
        }
    }

    /// See [`Reader::files`].
    pub fn files(
        &self,
        view: &View,
        roots: &[&str],
        suffix: &str,
    ) -> Result<Vec<FileEntry>, StoreError> {
        match view {
            View::Commit(id) => in_commit(&self.repo, id, roots, suffix),
            _ => self.reader().files(view, roots, suffix),
        }
    }

    /// Whether there is a folder at this path.
    ///
    /// # Errors
    /// When the path is none, or the commit cannot be read.
    pub fn is_folder(&self, view: &View, path: &str) -> Result<bool, StoreError> {
        path::check(path)?;
        match (view, self.root()) {
            (View::Commit(id), _) => {
                let Some(top) = tree_of(&self.repo, Some(id.oid()))? else {
                    return Ok(false);
                };
                Ok(tree::entry(&top, path)?
                    .is_some_and(|entry| entry.kind() == Some(ObjectType::Tree)))
            }
            (View::Work, Some(root)) => Ok(path::on_disk(root, path).is_dir()),
            _ => Ok(false),
        }
    }

    /// The bytes of a file, none when it does not exist.
    pub fn read(&self, view: &View, path: &str) -> Result<Option<Vec<u8>>, StoreError> {
        path::check(path)?;
        match view {
            View::Empty => Ok(None),
            View::Work => worktree::read(self.root().ok_or(StoreError::Bare)?, path),
            View::Commit(id) => {
                let top = tree_of(&self.repo, Some(id.oid()))?;
                let blob = tree::blob(top.as_ref(), path)?;
                blob.map(|blob| content(&self.repo, blob.oid)).transpose()
            }
        }
    }

    /// See [`Reader::read_all`].
    pub fn read_all<T: Send>(
        &self,
        entries: &[FileEntry],
        parse: impl Fn(&str, Result<Vec<u8>, StoreError>) -> T + Sync,
    ) -> Vec<T> {
        self.reader().read_all(entries, parse)
    }

    /// What reads listed files on another thread meanwhile.
    pub fn reader(&self) -> Reader<'_> {
        Reader {
            root: self.layout.root.as_deref(),
            git_dir: &self.layout.git_dir,
        }
    }
}

/// Reads listed files on any thread; a store belongs to one.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'s> {
    root: Option<&'s Path>,
    git_dir: &'s Path,
}

impl Reader<'_> {
    /// The paths with this suffix in these folders (or that are these files), sorted; a missing folder is
    /// empty, and `""` is the whole tree.
    pub fn files(
        &self,
        view: &View,
        roots: &[&str],
        suffix: &str,
    ) -> Result<Vec<FileEntry>, StoreError> {
        match (view, self.root) {
            (View::Empty, _) => Ok(Vec::new()),
            (View::Commit(id), _) => {
                let repo = Repository::open(self.git_dir);
                let repo = repo.map_err(StoreError::git("open the repository"))?;
                in_commit(&repo, id, roots, suffix)
            }
            (View::Work, Some(top)) => {
                check(roots)?;
                Ok(sorted(folders::files(top, roots, suffix)?))
            }
            (View::Work, None) => Err(StoreError::Bare),
        }
    }

    /// Reads listed files on all cores and hands path and content to `parse`; the results are in the order
    /// of the entries. An entry that is no file is an error of its own and hides no other.
    pub fn read_all<T: Send>(
        &self,
        entries: &[FileEntry],
        parse: impl Fn(&str, Result<Vec<u8>, StoreError>) -> T + Sync,
    ) -> Vec<T> {
        let Reader { root, git_dir } = *self;
        let read = |source: &mut Source, entry: &FileEntry| {
            parse(&entry.path, source.one(git_dir, root, entry))
        };
        if entries.len() < FEW {
            let mut source = Source::default();
            return entries
                .iter()
                .map(|entry| read(&mut source, entry))
                .collect();
        }
        let piece = match entries.iter().any(|entry| entry.blob.is_some()) {
            true => PIECE.1,
            false => PIECE.0,
        };
        entries
            .par_iter()
            .with_min_len(FEW)
            .with_max_len(piece)
            .map_init(Source::default, read)
            .collect()
    }
}

/// What one piece of work reads from: a repository cannot be shared by threads, and most views need none.
#[derive(Default)]
struct Source {
    repo: OnceCell<Repository>,
    files: Opener,
}

impl Source {
    fn one(
        &mut self,
        git_dir: &Path,
        root: Option<&Path>,
        entry: &FileEntry,
    ) -> Result<Vec<u8>, StoreError> {
        match (entry.kind, entry.blob, root) {
            (FileKind::Symlink, ..) => Err(StoreError::Symlink {
                path: entry.path.clone(),
            }),
            (FileKind::Other, ..) => Err(StoreError::NotAFile {
                path: entry.path.clone(),
            }),
            (FileKind::File, Some(blob), _) => {
                if self.repo.get().is_none() {
                    let opened = Repository::open(git_dir);
                    let opened = opened.map_err(StoreError::git("open the repository"))?;
                    let _ = self.repo.set(opened);
                }
                content(self.repo.get().ok_or(StoreError::Bare)?, blob)
            }
            (FileKind::File, None, Some(root)) => self
                .read_file(root, &entry.path)
                .map_err(|error| StoreError::io("read", &path::on_disk(root, &entry.path))(error)),
            (FileKind::File, None, None) => Err(StoreError::Bare),
        }
    }

    /// The bytes of a file. Most fit the room at once: asking for the size before would cost a call more.
    fn read_file(&mut self, root: &Path, file: &str) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::with_capacity(USUAL);
        // Not from the file itself, which would ask.
        let file = self.files.open(root, file)?;
        file.take(u64::MAX).read_to_end(&mut bytes)?;
        Ok(bytes)
    }
}

/// The bytes of a blob; in a partial clone the git program fetches what is missing.
pub(super) fn content(repo: &Repository, blob: Oid) -> Result<Vec<u8>, StoreError> {
    match repo.find_blob(blob) {
        Ok(found) => Ok(found.content().to_vec()),
        Err(e) if e.code() == git2::ErrorCode::NotFound => {
            let mut command = program::git(repo.path(), None);
            // Where git takes a relative address of the remote from.
            command.current_dir(repo.workdir().unwrap_or_else(|| repo.path()));
            command.args(["cat-file", "blob"]).arg(blob.to_string());
            program::run(&mut command, "cat-file", &[])
        }
        Err(e) => Err(StoreError::git("read a file of a commit")(e)),
    }
}

fn check(roots: &[&str]) -> Result<(), StoreError> {
    let mut named = roots.iter().filter(|root| !root.is_empty());
    named.try_for_each(|root| path::check(root))
}

fn sorted(mut found: Vec<FileEntry>) -> Vec<FileEntry> {
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found.dedup_by(|a, b| a.path == b.path);
    found
}

fn in_commit(
    repo: &Repository,
    id: &CommitId,
    roots: &[&str],
    suffix: &str,
) -> Result<Vec<FileEntry>, StoreError> {
    check(roots)?;
    let mut found = Vec::new();
    for root in roots {
        walk_tree(repo, id, root, suffix, &mut found)?;
    }
    Ok(sorted(found))
}

fn walk_tree(
    repo: &Repository,
    id: &CommitId,
    root: &str,
    suffix: &str,
    found: &mut Vec<FileEntry>,
) -> Result<(), StoreError> {
    let Some(top) = tree_of(repo, Some(id.oid()))? else {
        return Ok(());
    };
    if root.is_empty() {
        return descend(repo, &top, "", suffix, found);
    }
    let Some(entry) = tree::entry(&top, root)? else {
        return Ok(());
    };
    if entry.kind() != Some(ObjectType::Tree) {
        found.extend(listed(&entry, root.to_owned(), suffix));
        return Ok(());
    }
    let below = repo.find_tree(entry.id());
    let below = below.map_err(StoreError::git("read a tree"))?;
    descend(repo, &below, &format!("{root}/"), suffix, found)
}

fn descend(
    repo: &Repository,
    folder: &git2::Tree<'_>,
    prefix: &str,
    suffix: &str,
    found: &mut Vec<FileEntry>,
) -> Result<(), StoreError> {
    for entry in folder {
        let path = format!("{prefix}{}", String::from_utf8_lossy(entry.name_bytes()));
        if entry.kind() == Some(ObjectType::Tree) {
            let below = repo
                .find_tree(entry.id())
                .map_err(StoreError::git("read a tree"))?;
            descend(repo, &below, &format!("{path}/"), suffix, found)?;
        } else {
            found.extend(listed(&entry, path, suffix));
        }
    }
    Ok(())
}

fn listed(entry: &git2::TreeEntry<'_>, path: String, suffix: &str) -> Option<FileEntry> {
    let kind = match entry.filemode() as u32 & 0o170_000 {
        0o100_000 if std::str::from_utf8(entry.name_bytes()).is_ok() => FileKind::File,
        0o120_000 => FileKind::Symlink,
        _ => FileKind::Other,
    };
    path.ends_with(suffix).then(|| FileEntry {
        path,
        kind,
        blob: Some(entry.id()),
    })
}
