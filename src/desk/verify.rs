//! Verifies the history of a repository: reads it on all cores and hands each commit to the pure rules.
//!
//! It needs no work tree, so that a hook in a bare repository runs the same code. Commits go through in
//! stretches, and a version of a record is parsed once: as what one commit has, and as what the next one had.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex};

use chrono::{DateTime, Utc};

use crate::kinds::{self, Kinds};
use crate::model::config;
use crate::model::finding::Finding;
use crate::model::layout::{CONFIG_DIR, EXTENSION};
use crate::model::person::{self, People};
use crate::model::read::read_record;
use crate::model::traced::Traced;
use crate::policy::protect::Protections;
use crate::policy::{self, Policies};
use crate::store::{
    BlobId, Change, CommitId, Extent, Objects, SignatureFormat, SignatureState, Step as Read,
    Store, StoreError, TreeId, verify_statement,
};
use crate::verify::{Blob, Commit, File, Mark, Rules, Source, Step, Story, Version, judge};

use super::DeskError;
use super::load::{config_of, people_of};

/// So many commits are in memory at a time.
const STRETCH: usize = 2_048;
/// The namespace of git's own signatures.
const GIT: &str = "git";

/// What to verify.
#[derive(Debug, Clone)]
pub struct Job {
    /// The last commit.
    pub head: CommitId,
    /// Which commits.
    pub extent: Extent,
    /// The end of the main line whose policies are trusted.
    pub trust: CommitId,
    /// Whether changes of what is protected are looked at: not on a branch that only proposes.
    pub guards: bool,
}

/// What was verified.
#[derive(Debug, Clone)]
pub struct Verified {
    /// The last commit.
    pub head: CommitId,
    /// The commit that it began after.
    pub base: Option<CommitId>,
    /// How many commits.
    pub commits: usize,
    /// What is wrong, in order of history.
    pub findings: Vec<Traced>,
}

/// Verifies a history; `progress` hears how many commits are done, and of how many.
///
/// # Errors
/// When it cannot be decided, as in a shallow clone, or the repository cannot be read.
pub fn verify(
    store: &Store,
    job: &Job,
    now: DateTime<Utc>,
    progress: &mut dyn FnMut(usize, usize),
) -> Result<Verified, DeskError> {
    let ids = store.listed(&job.extent)?;
    let objects = store.objects()?;
    let mut shared = Shared::new(store, job)?;
    shared.newest = shared.book_at(&objects, &job.head)?.rules.people.clone();
    let shared = shared;
    let eyes = Eyes::new(&objects, &shared);
    let base = match &job.extent {
        Extent::Between(base, _) => Some(base.clone()),
        _ => None,
    };
    let mut story = Story::new(base.as_ref().map(ToString::to_string), job.guards);
    let mut findings = Vec::new();
    let mut line = Line::default();
    let mut cache = Cache::new();
    let mut done = 0;
    for stretch in ids.chunks(STRETCH) {
        let read = store.steps(stretch, CONFIG_DIR, |objects, step| {
            let step = step?;
            Ok((mark(objects, &step)?, step))
        })?;
        let mut plans = Vec::new();
        for (id, read) in stretch.iter().zip(read) {
            match read {
                Ok((mark, step)) => {
                    let trusted = line.before(&step, &shared.line);
                    plans.push(shared.plan(&objects, step, mark, trusted)?);
                }
                Err(error) => findings.push(damaged(id, error)?),
            }
        }
        cache = parsed(store, &plans, &cache)?;
        let judged = store.on_all_cores(&plans, |objects, plan| {
            let eyes = Eyes::new(objects, &shared);
            let judged = judge(&plan.step(&cache), &eyes, now);
            eyes.sound().map(|()| judged)
        })?;
        for judged in judged {
            let (found, left) = judged?;
            findings.extend(found);
            story.add(left, &eyes);
        }
        done += stretch.len();
        progress(done, ids.len());
    }
    findings.extend(story.end(job.head.as_str(), &eyes));
    eyes.sound()?;
    let order: HashMap<&str, usize> = ids
        .iter()
        .enumerate()
        .map(|(at, id)| (id.as_str(), at))
        .collect();
    findings
        .sort_by_cached_key(|one| (order.get(one.commit.as_str()).copied(), one.finding.clone()));
    Ok(Verified {
        head: job.head.clone(),
        base,
        commits: ids.len(),
        findings,
    })
}

/// A damaged object is a finding; one that is not there, that nothing can be decided.
fn damaged(commit: &CommitId, error: StoreError) -> Result<Traced, StoreError> {
    match error {
        StoreError::Damaged { .. } => Ok(Traced {
            commit: commit.to_string(),
            finding: harm("", &error),
        }),
        error => Err(error),
    }
}

fn harm(path: &str, error: &StoreError) -> Finding {
    let remedy = "`git fsck` names what is damaged; take it from another clone";
    Finding::error(path, "verify/damaged", error.to_string()).remedy(remedy)
}

/// What the signature of a commit proves.
fn mark(objects: &Objects, step: &Read) -> Result<Mark, StoreError> {
    let SignatureState::Present { format } = step.commit.signature else {
        return Ok(Mark::None);
    };
    if format != SignatureFormat::Ssh {
        return Ok(Mark::Foreign(format.word()));
    }
    let Some((armour, payload)) = objects.signature(&step.commit.id)? else {
        return Ok(Mark::None);
    };
    Ok(match verify_statement(&armour, GIT, &payload) {
        Ok(signed) => Mark::Key(signed.key),
        Err(why) => Mark::Broken(why.to_string()),
    })
}

/// Where each commit stands beside the main line: the newest commit of it that it builds on.
#[derive(Default)]
struct Line {
    aside: HashMap<CommitId, Option<usize>>,
}

impl Line {
    /// The position on the main line of what a commit builds on; the smaller, the newer.
    fn before(&mut self, step: &Read, line: &HashMap<CommitId, usize>) -> Option<usize> {
        let place = |parent: &CommitId| {
            let own = line.get(parent).copied();
            own.or_else(|| self.aside.get(parent).copied().flatten())
        };
        let before = step.parents.iter().filter_map(place).min();
        if !line.contains_key(&step.commit.id) {
            self.aside.insert(step.commit.id.clone(), before);
        }
        before
    }
}

/// The rules of a desk, and which kinds they have.
#[derive(Clone)]
struct Book {
    rules: Arc<Rules>,
    kinds: Option<TreeId>,
}

/// What all threads share.
struct Shared {
    line: HashMap<CommitId, usize>,
    order: Vec<CommitId>,
    newest: People,
    books: Mutex<Known<Book>>,
    kinds: Mutex<Known<(Kinds, Vec<Finding>)>>,
}

/// What was read of a folder.
type Known<T> = HashMap<Option<TreeId>, T>;

impl Shared {
    fn new(store: &Store, job: &Job) -> Result<Self, StoreError> {
        let order = store.main_line(&job.trust)?;
        let line = order.iter().enumerate();
        Ok(Shared {
            line: line.map(|(at, id)| (id.clone(), at)).collect(),
            order,
            newest: People::default(),
            books: Mutex::default(),
            kinds: Mutex::default(),
        })
    }

    fn book_at(&self, objects: &Objects, commit: &CommitId) -> Result<Book, StoreError> {
        self.book(objects, objects.folder(commit, CONFIG_DIR)?)
    }

    /// The rules in a folder of configuration.
    fn book(&self, objects: &Objects, folder: Option<TreeId>) -> Result<Book, StoreError> {
        let known = |books: &Known<Book>| books.get(&folder).cloned();
        if let Some(book) = self.books.lock().ok().as_deref().and_then(known) {
            return Ok(book);
        }
        let book = self.read_book(objects, folder)?;
        if let Ok(mut books) = self.books.lock() {
            books.insert(folder, book.clone());
        }
        Ok(book)
    }

    fn read_book(&self, objects: &Objects, folder: Option<TreeId>) -> Result<Book, StoreError> {
        let Some(tree) = folder else {
            return Ok(Book {
                rules: Arc::new(Rules {
                    kinds: self.kinds(None, &[]).0,
                    ..Rules::default()
                }),
                kinds: None,
            });
        };
        let mut files = Vec::new();
        for (path, blob) in objects.files(tree, CONFIG_DIR)? {
            if path.ends_with(EXTENSION) && blob.is_plain() {
                files.push((path, objects.read(blob)?));
            }
        }
        let below = |folder: &str| -> Vec<(String, Vec<u8>)> {
            let inside = |path: &str| {
                path.strip_prefix(folder)
                    .is_some_and(|p| p.starts_with('/'))
            };
            files
                .iter()
                .filter(|(path, _)| inside(path))
                .cloned()
                .collect()
        };
        let id = objects.below(tree, "kinds")?;
        let (kinds, mut findings) = self.kinds(id, &below(kinds::FOLDER));
        let config = files.iter().find(|(path, _)| path == config::PATH);
        let (config, found) = config.map_or_else(Default::default, |(_, bytes)| config_of(bytes));
        findings.extend(found);
        let (people, found) = people_of(&below(person::FOLDER));
        findings.extend(found);
        let policies = below(policy::FOLDER);
        // What is wrong in a protection is told by this one too.
        let (protections, _) = Protections::load(&policies);
        let (policies, found) = Policies::load(&policies, &kinds, config.zone);
        findings.extend(found);
        Ok(Book {
            rules: Arc::new(Rules {
                is_desk: true,
                kinds,
                people,
                policies,
                protections,
                findings,
            }),
            kinds: id,
        })
    }

    /// The kinds of these files, read once: whoever shares their folder shares them.
    fn kinds(&self, id: Option<TreeId>, files: &[(String, Vec<u8>)]) -> (Kinds, Vec<Finding>) {
        let load = || {
            let (kinds, findings) = Kinds::load(files);
            // Reads the built-in ones too, so that copies have the same.
            let _ = kinds.iter().count();
            (kinds, findings)
        };
        match self.kinds.lock() {
            Ok(mut known) => known.entry(id).or_insert_with(load).clone(),
            Err(_) => load(),
        }
    }

    fn plan(
        &self,
        objects: &Objects,
        step: Read,
        mark: Mark,
        trusted: Option<usize>,
    ) -> Result<Plan, StoreError> {
        let own = self.book(objects, step.folder)?;
        let before = step.folders.iter();
        let before: Vec<Book> = before
            .map(|folder| self.book(objects, *folder))
            .collect::<Result<_, _>>()?;
        let trusted = match trusted.and_then(|at| self.order.get(at)) {
            Some(commit) => self.book_at(objects, commit)?.rules,
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
            mark,
        };
        let files = paths(&step, &own, &before);
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
type Cache = HashMap<Key, Option<Arc<Version>>>;

/// A commit before its files are parsed.
struct Plan {
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

fn is_record(path: &str) -> bool {
    let name = path.rsplit('/').next().unwrap_or_default();
    name.ends_with(EXTENSION) && !name.starts_with('.')
}

impl Plan {
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
    fn step(&self, cache: &Cache) -> Step {
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
fn parsed(store: &Store, plans: &[Plan], last: &Cache) -> Result<Cache, DeskError> {
    let mut cache = Cache::new();
    let mut wanted: Vec<(Key, &Book, bool)> = Vec::new();
    let mut seen = HashSet::new();
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

/// How rules look into the repository. What fails is kept, and told at the end.
struct Eyes<'a> {
    objects: &'a Objects,
    shared: &'a Shared,
    failed: RefCell<Option<StoreError>>,
}

impl<'a> Eyes<'a> {
    fn new(objects: &'a Objects, shared: &'a Shared) -> Self {
        Eyes {
            objects,
            shared,
            failed: RefCell::new(None),
        }
    }

    /// Whether everything could be read that was asked for.
    fn sound(&self) -> Result<(), StoreError> {
        self.failed.take().map_or(Ok(()), Err)
    }

    fn or_none<T: Default>(
        &self,
        commit: &str,
        look: impl FnOnce(&CommitId) -> Result<T, StoreError>,
    ) -> T {
        let Some(commit) = CommitId::parse(commit) else {
            return T::default();
        };
        look(&commit).unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            T::default()
        })
    }
}

impl Source for Eyes<'_> {
    fn blob(&self, commit: &str, path: &str) -> Option<Blob> {
        self.or_none(commit, |commit| {
            let blob = self.objects.file(commit, path)?;
            Ok(blob.map(|blob| blob.to_string()))
        })
    }

    fn text(&self, commit: &str, path: &str) -> Option<Vec<u8>> {
        self.or_none(commit, |commit| {
            let blob = self
                .objects
                .file(commit, path)?
                .filter(|blob| blob.is_plain());
            blob.map(|blob| self.objects.read(blob)).transpose()
        })
    }

    fn paths(&self, commit: &str, folder: &str) -> Vec<String> {
        self.or_none(commit, |commit| {
            let Some(tree) = self.objects.folder(commit, folder)? else {
                return Ok(Vec::new());
            };
            let files = self.objects.files(tree, folder)?.into_iter();
            Ok(files
                .map(|(path, _)| path)
                .filter(|path| is_record(path))
                .collect())
        })
    }

    fn bases(&self, one: &str, other: &str) -> Vec<String> {
        let Some(other) = CommitId::parse(other) else {
            return Vec::new();
        };
        self.or_none(one, |one| {
            let bases = self.objects.bases(one, &other)?;
            Ok(bases.iter().map(ToString::to_string).collect())
        })
    }

    fn leads_to(&self, from: &str, to: &str) -> bool {
        let to = CommitId::parse(to);
        to.is_some_and(|to| self.or_none(from, |from| self.objects.leads_to(from, &to)))
    }

    fn rules(&self, commit: &str) -> Arc<Rules> {
        self.or_none(commit, |commit| {
            Ok(self.shared.book_at(self.objects, commit)?.rules)
        })
    }

    fn is_trusted(&self, commit: &str) -> bool {
        CommitId::parse(commit).is_some_and(|commit| self.shared.line.contains_key(&commit))
    }

    fn newest(&self) -> &People {
        &self.shared.newest
    }

    fn signed(&self, armour: &str, statement: &[u8]) -> Result<String, String> {
        let signed = verify_statement(armour, crate::model::approval::NAMESPACE, statement);
        signed
            .map(|signed| signed.key)
            .map_err(|why| why.to_string())
    }
}
