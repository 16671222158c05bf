//! The rules at each commit, read once for each folder of configuration that there ever was.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, OnceLock};

use crate::desk::load::{config_of, people_of};
use crate::kinds::{self, Kinds};
use crate::model::approval::NAMESPACE;
use crate::model::config;
use crate::model::digest::Digest;
use crate::model::finding::Finding;
use crate::model::layout::{CONFIG_DIR, EXTENSION};
use crate::model::person::{self, People};
use crate::policy::protect::Protections;
use crate::policy::template;
use crate::policy::{self, Policies};
use crate::store::{CommitId, Objects, Store, StoreError, TreeId, verify_statement};
use crate::verify::Rules;

use super::Job;

/// The rules of a desk, and which kinds they have.
#[derive(Clone)]
pub struct Book {
    /// The rules.
    pub rules: Arc<Rules>,
    /// The folder that its kinds were read from.
    pub kinds: Option<TreeId>,
}

/// What all threads share.
pub struct Shared {
    /// The commits of the trusted main line, newest first.
    pub order: Vec<CommitId>,
    line: OnceLock<HashMap<CommitId, usize>>,
    /// The people as they are now.
    pub newest: People,
    books: Mutex<Known<Book>>,
    kinds: Mutex<Known<(Kinds, Vec<Finding>)>>,
    /// Signatures of approvals with what they are over, and what that proves: every move that an approved record
    /// makes asks anew.
    signed: Mutex<HashMap<String, Signed>>,
}

/// What was read of a folder.
type Known<T> = HashMap<Option<TreeId>, T>;

/// The digest of a statement, and the key behind a signature over it, or why it does not hold.
type Signed = (Digest, Result<String, String>);

/// So many signatures are remembered, before it begins anew.
const SIGNATURES: usize = 4_096;

impl Shared {
    /// Nothing is read yet but the main line.
    pub fn new(store: &Store, job: &Job) -> Result<Self, StoreError> {
        Ok(Shared {
            order: store.main_line(&job.trust)?,
            line: OnceLock::new(),
            newest: People::default(),
            books: Mutex::default(),
            kinds: Mutex::default(),
            signed: Mutex::default(),
        })
    }

    /// The commits of the trusted main line, and how far from its end each is.
    pub fn line(&self) -> &HashMap<CommitId, usize> {
        self.line.get_or_init(|| {
            let line = self.order.iter().cloned();
            line.zip(0..).collect()
        })
    }

    /// The public key behind a signature over a statement.
    ///
    /// # Errors
    /// Why it proves nothing.
    pub fn signed(&self, armour: &str, statement: &[u8]) -> Result<String, String> {
        let digest = Digest::of(statement);
        let known = |signed: &HashMap<String, Signed>| {
            let (over, proof) = signed.get(armour)?;
            (*over == digest).then(|| proof.clone())
        };
        if let Some(proof) = self.signed.lock().ok().as_deref().and_then(known) {
            return proof;
        }
        let proof = verify_statement(armour, NAMESPACE, statement);
        let proof = proof
            .map(|signed| signed.key)
            .map_err(|why| why.to_string());
        if let Ok(mut signed) = self.signed.lock() {
            if signed.len() >= SIGNATURES {
                signed.clear();
            }
            signed.insert(armour.to_owned(), (digest, proof.clone()));
        }
        proof
    }

    /// The rules at a commit.
    pub fn book_at(&self, objects: &Objects, commit: &CommitId) -> Result<Book, StoreError> {
        self.book(objects, objects.folder(commit, CONFIG_DIR)?)
    }

    /// The rules in a folder of configuration.
    pub fn book(&self, objects: &Objects, folder: Option<TreeId>) -> Result<Book, StoreError> {
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
        let mut policies = below(policy::FOLDER);
        // What is wrong in a protection is told by this one too.
        let (protections, _) = Protections::load(&policies);
        policies.extend(below(template::FOLDER));
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
}
