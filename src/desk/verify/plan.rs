//! A commit before it is judged: which versions of which files it needs, and those versions, parsed on all cores.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use foldhash::fast::RandomState;

use crate::desk::DeskError;
use crate::model::finding::Finding;
use crate::model::layout::EXTENSION;
use crate::model::read::read_record;
use crate::store::{BlobId, Change, Objects, Store, StoreError, TreeId, WalkedCommit as Read};
use crate::verify::{Blob, Commit, File, Mark, Rules, Step, Version};

use super::books::{Book, Shared};
use super::harm;

impl Shared {
    /// Finds the rules of commits; the last of each is where it stands beside the main line.
    pub fn plans(
        &self,
        store: &Store,
        steps: &[(Read, Mark, Option<usize>)],
    ) -> Result<Vec<Plan>, StoreError> {
        let plans = store.on_all_cores(steps, |objects, (step, mark, trusted)| {
            self.plan(objects, step, mark, *trusted)
        });
        plans?.into_iter().collect()
    }

    fn plan(
        &self,
        objects: &Objects,
        step: &Read,
        mark: &Mark,
        trusted: Option<usize>,
    ) -> Result<Plan, StoreError> {
        let own = self.book(objects, step.folder)?;
        let before = step.folders.iter();
        let before: Vec<Book> = before
            .map(|folder| self.book(objects, *folder))
            .collect::<Result<_, _>>()?;
        let trusted = match trusted.and_then(|at| self.order.get(at)) {
            Some(commit) => match step.parents.iter().position(|parent| parent == commit) {
                Some(parent) => Arc::clone(&before[parent].rules),
                None => self.book_at(objects, commit)?.rules,
            },
            None => Arc::clone(&own.rules),
        };
        let commit = Commit {
            id: step.commit.id.to_string(),
            parents: step.parents.iter().map(ToString::to_string).collect(),
            author: step.commit.author.email.clone(),
            authored: step.commit.authored,
            committer: step.commit.committer.email.clone(),
            committed: step.commit.committed,
            parent_committed: step.parent_committed,
            trailers: step.commit.trailers.clone(),
            mark: mark.clone(),
        };
        let files = paths(step, &own, &before);
        Ok(Plan {
            commit,
            own,
            before,
            trusted,
            files,
        })
    }
}

/// A version of a file that is to be parsed: where it is, what it is, and by which kinds.
type Key = (String, BlobId, Option<TreeId>);
/// Versions that were parsed; those that are in order and no records have none.
pub type Cache = HashMap<Key, Option<Arc<Version>>, RandomState>;

/// A commit before its files are parsed.
pub struct Plan {
    commit: Commit,
    own: Book,
    before: Vec<Book>,
    trusted: Arc<Rules>,
    files: Vec<Path>,
}

/// A path that a commit changed.
struct Path {
    path: String,
    old: Vec<Option<BlobId>>,
    new: Option<BlobId>,
    /// Whether it is that of a record.
    record: bool,
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

impl Plan {
    /// Whether there is a desk, or was one before.
    pub fn is_desk(&self) -> bool {
        let mut books = [&self.own].into_iter().chain(&self.before);
        books.any(|book| book.rules.is_desk)
    }

    /// What is to be parsed, and the rules that it is parsed by.
    fn wanted(&self) -> Vec<(Key, &Book, bool)> {
        let mut wanted = Vec::new();
        for file in &self.files {
            let own = !file.old.contains(&file.new);
            for (book, blob) in self.before.iter().zip(&file.old).filter(|_| file.record) {
                wanted.extend(blob.map(|blob| (key(file, blob, book), book, true)));
            }
            let new = file.new.filter(|_| file.record || own);
            wanted.extend(new.map(|blob| (key(file, blob, &self.own), &self.own, file.record)));
        }
        wanted
    }

    /// The commit with its files parsed.
    pub fn step(&self, cache: &Cache) -> Step {
        let version = |file: &Path, blob: Option<BlobId>, book: &Book| {
            cache.get(&key(file, blob?, book)).cloned().flatten()
        };
        let files = self.files.iter().map(|file| {
            let before = self.before.iter().zip(&file.old);
            let before =
                before.map(|(book, blob)| version(file, *blob, book).filter(|_| file.record));
            let blob =
                |blob: &Option<BlobId>| -> Option<Blob> { blob.map(|blob| blob.to_string()) };
            File {
                path: file.path.clone(),
                old: file.old.iter().map(blob).collect(),
                new: blob(&file.new),
                before: before.collect(),
                after: version(file, file.new, &self.own),
            }
        });
        Step {
            commit: self.commit.clone(),
            before: self
                .before
                .iter()
                .map(|book| Arc::clone(&book.rules))
                .collect(),
            rules: Arc::clone(&self.own.rules),
            trusted: Arc::clone(&self.trusted),
            files: files.collect(),
        }
    }
}

fn key(file: &Path, blob: BlobId, book: &Book) -> Key {
    (file.path.clone(), blob, book.kinds)
}

/// Parses what these commits have and had, on all cores; what the last stretch parsed is taken from there.
pub fn parsed(store: &Store, plans: &[Plan], last: &Cache) -> Result<Cache, DeskError> {
    let mut cache = Cache::default();
    let mut wanted: Vec<(Key, &Book, bool)> = Vec::new();
    let mut seen: HashSet<Key, RandomState> = HashSet::default();
    for want in plans.iter().flat_map(Plan::wanted) {
        if let Some(known) = last.get(&want.0) {
            cache.insert(want.0, known.clone());
        } else if seen.insert(want.0.clone()) {
            wanted.push(want);
        }
    }
    let read = store.on_all_cores(&wanted, |objects, ((path, blob, _), book, record)| {
        version(objects, path, *blob, book, *record)
    })?;
    for ((key, ..), version) in wanted.into_iter().zip(read) {
        cache.insert(key, version?.map(Arc::new));
    }
    Ok(cache)
}

fn version(
    objects: &Objects,
    path: &str,
    blob: BlobId,
    book: &Book,
    record: bool,
) -> Result<Option<Version>, StoreError> {
    let made = |text: Vec<u8>, record| {
        Ok(Some(Version {
            path: path.to_owned(),
            text,
            record,
        }))
    };
    if !blob.is_file() {
        return Ok(None);
    }
    let text = match objects.read(blob) {
        Ok(text) => text,
        Err(error @ StoreError::Damaged { .. }) => {
            return made(Vec::new(), Err(vec![harm(path, &error)]));
        }
        Err(error) => return Err(error),
    };
    if !record {
        return Ok(None);
    }
    if !blob.is_plain() {
        let finding = Finding::error(path, "record/file", "a record is a file, and no link");
        return made(text, Err(vec![finding]));
    }
    match book.rules.kinds.of_path(path) {
        Some(kind) => {
            let record = read_record(path, &text, kind);
            made(text, record)
        }
        None => Ok(None),
    }
}
