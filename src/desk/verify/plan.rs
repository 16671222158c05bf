//! A commit as it is judged: its rules, and the versions of the files that it changed. A version is parsed once in
//! a stretch of commits: as what one commit has, and as what a later one had.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;
use rayon::prelude::*;

use crate::model::finding::Finding;
use crate::model::layout::EXTENSION;
use crate::model::read::read_record;
use crate::store::{BlobId, Change, Objects, StoreError, TreeId, WalkedCommit as Read};
use crate::verify::{Blob, Commit, File, Mark, Rules, Step, Version};

use super::books::{Book, Shared};
use super::harm;

/// So many files of one commit are parsed by one thread; a commit may bring a whole desk.
const FEW: usize = 64;

/// Puts commits together, one after the other.
pub struct Pages<'a> {
    objects: &'a Objects,
    shared: &'a Shared,
    /// What was parsed, by its content and the kinds it was parsed by, with its path. What is no record and in
    /// order has no version.
    known: HashMap<Key, (String, Option<Arc<Version>>), RandomState>,
}

type Key = (BlobId, Option<TreeId>);

/// A path that a commit changed.
struct Path {
    path: String,
    old: Vec<Option<BlobId>>,
    new: Option<BlobId>,
    /// Whether it is that of a record.
    record: bool,
}

/// A version that is to be parsed.
struct Wanted<'w> {
    path: &'w Path,
    blob: BlobId,
    book: &'w Book,
}

impl<'a> Pages<'a> {
    /// With nothing parsed yet.
    pub fn new(objects: &'a Objects, shared: &'a Shared) -> Self {
        Pages {
            objects,
            shared,
            known: HashMap::default(),
        }
    }

    /// The commit with its files parsed; `trusted` is where it stands beside the main line.
    pub fn step(
        &mut self,
        read: &Read,
        mark: Mark,
        trusted: Option<usize>,
    ) -> Result<Step, StoreError> {
        let book = |folder| self.shared.book(self.objects, folder);
        let own = book(read.folder)?;
        let before = read.folders.iter();
        let before: Vec<Book> = before
            .map(|folder| book(*folder))
            .collect::<Result<_, _>>()?;
        let trusted = self.trusted(read, trusted, &own, &before)?;
        let paths = paths(read, &own, &before);
        self.learn(&paths, &own, &before)?;
        let files = paths.into_iter();
        let files = files.map(|path| self.file(path, &own, &before)).collect();
        let rules = before.into_iter().map(|book| book.rules);
        Ok(Step {
            commit: commit(read, mark),
            before: rules.collect(),
            rules: own.rules,
            trusted,
            files,
        })
    }

    /// The rules that approvals of a commit are judged by.
    fn trusted(
        &self,
        read: &Read,
        place: Option<usize>,
        own: &Book,
        before: &[Book],
    ) -> Result<Arc<Rules>, StoreError> {
        let Some(commit) = place.and_then(|at| self.shared.order.get(at)) else {
            return Ok(Arc::clone(&own.rules));
        };
        match read.parents.iter().position(|parent| parent == commit) {
            Some(parent) => Ok(Arc::clone(&before[parent].rules)),
            None => Ok(self.shared.book_at(self.objects, commit)?.rules),
        }
    }

    /// Parses the versions that are not known yet.
    fn learn(&mut self, paths: &[Path], own: &Book, before: &[Book]) -> Result<(), StoreError> {
        let wanted = paths.iter().flat_map(|path| path.wanted(own, before));
        let wanted = wanted.filter(|wanted| self.version(wanted).is_none());
        let texts = wanted.map(|wanted| {
            let text = wanted
                .blob
                .is_file()
                .then(|| self.objects.read(wanted.blob));
            match text.transpose() {
                Ok(text) => Ok((wanted, Ok(text))),
                Err(error @ StoreError::Damaged { .. }) => Ok((wanted, Err(error))),
                Err(error) => Err(error),
            }
        });
        let texts: Vec<_> = texts.collect::<Result<_, _>>()?;
        let parse = |(wanted, text): (Wanted<'_>, _)| {
            let version = version(&wanted, text).map(Arc::new);
            (wanted.key(), (wanted.path.path.clone(), version))
        };
        match texts.len() {
            0..FEW => self.known.extend(texts.into_iter().map(parse)),
            _ => self.known.par_extend(texts.into_par_iter().map(parse)),
        }
        Ok(())
    }

    /// What was parsed of a version, if it was.
    fn version(&self, wanted: &Wanted<'_>) -> Option<&Option<Arc<Version>>> {
        let (path, version) = self.known.get(&wanted.key())?;
        (*path == wanted.path.path).then_some(version)
    }

    fn file(&self, path: Path, own: &Book, before: &[Book]) -> File {
        let version = |blob: Option<BlobId>, book| {
            let path = &path;
            let wanted = blob.map(|blob| Wanted { path, blob, book });
            wanted.and_then(|wanted| self.version(&wanted).cloned().flatten())
        };
        let blob = |blob: &Option<BlobId>| -> Option<Blob> { blob.map(|blob| blob.to_string()) };
        let earlier = before.iter().zip(&path.old);
        let earlier = earlier.map(|(book, blob)| version(*blob, book).filter(|_| path.record));
        File {
            old: path.old.iter().map(blob).collect(),
            new: blob(&path.new),
            before: earlier.collect(),
            after: version(path.new, own),
            path: path.path,
        }
    }
}

impl Path {
    /// The versions of it that matter.
    fn wanted<'w>(&'w self, own: &'w Book, before: &'w [Book]) -> impl Iterator<Item = Wanted<'w>> {
        let is_own = !self.old.contains(&self.new);
        let new = self.new.filter(|_| self.record || is_own);
        let old = before.iter().zip(&self.old).filter(|_| self.record);
        let old = old.filter_map(|(book, blob)| Some((book, (*blob)?)));
        old.chain(new.map(|blob| (own, blob)))
            .map(|(book, blob)| Wanted {
                path: self,
                blob,
                book,
            })
    }
}

impl Wanted<'_> {
    fn key(&self) -> Key {
        (self.blob, self.book.kinds)
    }
}

fn commit(read: &Read, mark: Mark) -> Commit {
    Commit {
        id: read.commit.id.to_string(),
        parents: read.parents.iter().map(ToString::to_string).collect(),
        author: read.commit.author.email.clone(),
        authored: read.commit.authored,
        committer: read.commit.committer.email.clone(),
        committed: read.commit.committed,
        parent_committed: read.parent_committed,
        trailers: read.commit.trailers.clone(),
        mark,
    }
}

/// The paths of a commit, each with its content in every parent.
fn paths(step: &Read, own: &Book, before: &[Book]) -> Vec<Path> {
    let mut found: Vec<Path> = Vec::new();
    let mut places: HashMap<&str, usize> = HashMap::new();
    for (parent, changes) in step.changes.iter().enumerate() {
        for Change { path, old, new } in changes {
            let at = *places.entry(path.as_str()).or_insert_with(|| {
                let books = [own].into_iter().chain(before);
                let kind = books
                    .into_iter()
                    .any(|book| book.rules.kinds.of_path(path).is_some());
                found.push(Path {
                    path: path.clone(),
                    // What is not changed against a parent is as it is there.
                    old: vec![*new; step.changes.len()],
                    new: *new,
                    record: kind && is_record(path),
                });
                found.len() - 1
            });
            found[at].old[parent] = *old;
        }
    }
    found
}

/// Whether a path in the folder of a kind is that of a record.
pub fn is_record(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.ends_with(EXTENSION) && !name.starts_with('.')
}

/// A version from its bytes; without them for a submodule, whose content is elsewhere.
fn version(wanted: &Wanted<'_>, text: Result<Option<Vec<u8>>, StoreError>) -> Option<Version> {
    let path = wanted.path.path.as_str();
    let made = |text: Vec<u8>, record| {
        Some(Version {
            path: path.to_owned(),
            text,
            record,
        })
    };
    let text = match text {
        Ok(text) => text?,
        Err(error) => return made(Vec::new(), Err(vec![harm(path, &error)])),
    };
    if !wanted.path.record {
        return None;
    }
    if !wanted.blob.is_plain() {
        let finding = Finding::error(path, "record/file", "a record is a file, and no link");
        return made(text, Err(vec![finding]));
    }
    let kind = wanted.book.rules.kinds.of_path(path)?;
    let record = read_record(path, &text, kind);
    made(text, record)
}
