//! Loads what is in the repository: configuration, people, kinds, and the snapshot that reports read.

use std::sync::Arc;

use serde::de::DeserializeOwned;

use crate::kinds::{self, Kinds, config_error};
use crate::model::config::{self, Config};
use crate::model::finding::{Finding, Place};
use crate::model::id::PersonId;
use crate::model::kind::Kind;
use crate::model::layout::{EXTENSION, id_of};
use crate::model::person::{self, People, Person};
use crate::model::read::read_record;
use crate::model::record::Record;
use crate::model::yaml::parse::{parse, text_of};
use crate::report::snapshot::Snapshot;
use crate::store::{FileEntry, Reader, Store, StoreError, View};

use super::{Desk, DeskError};

/// Records, their paths in the same order, and what could not be read.
pub type Records = (Vec<Record>, Vec<String>, Vec<Finding>);

/// Files below a folder, read one by one; for configuration, of which there is little.
pub fn files(
    store: &Store,
    view: &View,
    folder: &str,
) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    files_of(store, view, &[folder])
}

/// Files below some folders.
pub fn files_of(
    store: &Store,
    view: &View,
    folders: &[&str],
) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
    let entries = store.files(view, folders, EXTENSION)?;
    let read = store.read_all(&entries, |path, bytes| {
        bytes.map(|bytes| (path.to_owned(), bytes))
    });
    read.into_iter()
        .map(|file| file.map_err(DeskError::from))
        .collect()
}

/// The kinds of the desk.
pub fn kinds(store: &Store, view: &View) -> Result<(Kinds, Vec<Finding>), DeskError> {
    Ok(Kinds::load(&files(store, view, kinds::FOLDER)?))
}

/// A configuration file: duplicate keys and the like are found before serde sees it.
pub fn configured<T: DeserializeOwned>(path: &str, bytes: &[u8]) -> Result<T, Finding> {
    let fault = |fault: crate::model::yaml::parse::Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        finding
    };
    let text = text_of(bytes).map_err(fault)?;
    parse(text).map_err(fault)?;
    serde_yaml::from_str(text).map_err(|error| config_error(path, &error))
}

/// The configuration; the default where there is none, or where it cannot be read.
pub fn config(store: &Store, view: &View) -> Result<(Config, Vec<Finding>), DeskError> {
    let Some(bytes) = store.read(view, config::PATH)? else {
        return Ok((Config::default(), Vec::new()));
    };
    Ok(config_of(&bytes))
}

/// The configuration of these bytes.
pub fn config_of(bytes: &[u8]) -> (Config, Vec<Finding>) {
    let blank = bytes.iter().all(u8::is_ascii_whitespace);
    match if blank {
        Ok(Config::default())
    } else {
        configured(config::PATH, bytes)
    } {
        Ok(config) => (config, Vec::new()),
        Err(finding) => (Config::default(), vec![finding]),
    }
}

/// The people; a file that cannot be read becomes a finding.
pub fn people(store: &Store, view: &View) -> Result<(People, Vec<Finding>), DeskError> {
    Ok(people_of(&files(store, view, person::FOLDER)?))
}

/// The people of these files (path and bytes); one that cannot be read becomes a finding.
pub fn people_of(files: &[(String, Vec<u8>)]) -> (People, Vec<Finding>) {
    let mut people = People::default();
    let mut findings = Vec::new();
    for (path, bytes) in files {
        let id = id_of(path).unwrap_or_default();
        match (PersonId::parse(id), configured::<Person>(path, bytes)) {
            (Ok(id), Ok(person)) => people.insert(id, person),
            (Err(error), _) => findings.push(Finding::error(path, "person/id", error.to_string())),
            (_, Err(finding)) => findings.push(finding),
        }
    }
    findings.extend(shared_addresses(&people));
    findings.extend(shared_keys(&people));
    (people, findings)
}

/// An address must lead to one person, else nobody can say who acted.
fn shared_addresses(people: &People) -> Vec<Finding> {
    let mut seen = std::collections::BTreeMap::new();
    let mut findings = Vec::new();
    for (id, person) in people.iter() {
        for email in &person.emails {
            if let Some(other) = seen.insert(email.to_lowercase(), id) {
                let path = format!("{}/{id}{EXTENSION}", person::FOLDER);
                let message = format!("the address {email} is listed for {other} too");
                findings.push(
                    Finding::error(path, "person/email", message)
                        .remedy("keep it in one of the two files"),
                );
            }
        }
    }
    findings
}

/// A key must lead to one person, else it proves nothing.
fn shared_keys(people: &People) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (id, person) in people.iter() {
        for key in &person.keys {
            let owners = people.by_key(&key.key);
            if let Some(other) = owners.into_iter().take_while(|owner| *owner != id).next() {
                let path = format!("{}/{id}{EXTENSION}", person::FOLDER);
                let message = format!("the key of {id} is listed for {other} too");
                findings.push(
                    Finding::error(path, "person/key", message)
                        .remedy("keep it in one of the two files"),
                );
            }
        }
    }
    findings
}

impl Desk {
    /// Everything in the desk.
    ///
    /// # Errors
    /// When the repository cannot be read; bad files are findings of the snapshot.
    pub fn snapshot(&self) -> Result<Snapshot, DeskError> {
        let kinds: Vec<&Arc<Kind>> = self.kinds.iter().collect();
        self.snapshot_of(&kinds)
    }

    /// The records of some kinds only, with everything that goes with them.
    ///
    /// # Errors
    /// When the repository cannot be read; bad files are findings of the snapshot.
    pub fn snapshot_of(&self, kinds: &[&Arc<Kind>]) -> Result<Snapshot, DeskError> {
        let (people, found) = self.people()?;
        let mut findings = self.findings.clone();
        findings.extend(found);
        let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder.as_str()).collect();
        let (kinds, reader) = (&self.kinds, self.store.reader());
        let mut read = Ok(Records::default());
        // Agreements take a walk over history, which is for one thread: the others read the records meanwhile.
        let agreements = rayon::in_place_scope(|scope| {
            let (read, view) = (&mut read, &self.view);
            scope.spawn(move |_| {
                let entries = reader.files(view, &folders, "");
                *read = entries.map(|entries| read_all(kinds, reader, entries));
            });
            self.agreements(&people)
        });
        let (agreements, found) = agreements?;
        findings.extend(found);
        let (records, paths, found) = read?;
        findings.extend(found);
        Ok(Snapshot {
            commit: self.commit.clone(),
            now: self.now(),
            kinds: self.kinds.clone(),
            config: self.config.clone(),
            people,
            agreements,
            records,
            paths,
            findings,
        })
    }

    /// The records of some kinds, their paths, and what is wrong in their files. A file is left out when `wanted`
    /// says so by its bytes, before it is parsed.
    pub(super) fn records_of(
        &self,
        kinds: &[&Arc<Kind>],
        wanted: &(dyn Fn(&Kind, &[u8]) -> bool + Sync),
    ) -> Result<Records, DeskError> {
        let (entries, mut findings) = self.entries_of(kinds)?;
        let (kinds, reader) = (&self.kinds, self.store.reader());
        let read = reader.read_all(&entries, |path, bytes| {
            let skip = match (kinds.of_path(path), &bytes) {
                (Some(kind), Ok(bytes)) => !wanted(kind, bytes),
                _ => false,
            };
            (!skip).then(|| read_one(kinds, path, bytes))
        });
        let kept = entries.into_iter().zip(read);
        let (entries, read) = kept
            .filter_map(|(entry, read)| Some((entry, read?)))
            .unzip();
        let (records, paths, found) = sound(entries, read);
        findings.extend(found);
        Ok((records, paths, findings))
    }

    fn entries_of(
        &self,
        kinds: &[&Arc<Kind>],
    ) -> Result<(Vec<FileEntry>, Vec<Finding>), DeskError> {
        let folders: Vec<&str> = kinds.iter().map(|kind| kind.folder.as_str()).collect();
        Ok(split(self.store.files(&self.view, &folders, "")?))
    }

    /// The YAML files below a folder, path and bytes.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn files(&self, folder: &str) -> Result<Vec<(String, Vec<u8>)>, DeskError> {
        files(&self.store, &self.view, folder)
    }

    /// The text of a file as it is read.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn text(&self, path: &str) -> Result<Option<String>, DeskError> {
        let bytes = self.store.read(&self.view, path)?;
        Ok(bytes.map(|bytes| String::from_utf8_lossy(&bytes).into_owned()))
    }
}

/// The records of these files, and what is wrong in them.
fn read_all(kinds: &Kinds, reader: Reader<'_>, entries: Vec<FileEntry>) -> Records {
    let (entries, strays) = split(entries);
    let read = reader.read_all(&entries, |path, bytes| read_one(kinds, path, bytes));
    let (records, paths, found) = sound(entries, read);
    (records, paths, [strays, found].concat())
}

fn read_one(
    kinds: &Kinds,
    path: &str,
    bytes: Result<Vec<u8>, StoreError>,
) -> Result<Record, Vec<Finding>> {
    let Some(kind) = kinds.of_path(path) else {
        return Err(vec![Finding::error(
            path,
            "record/kind",
            "lies in the folder of no kind",
        )]);
    };
    match bytes {
        Ok(bytes) => read_record(path, &bytes, kind),
        Err(error) => {
            let first = Place { line: 1, column: 1 };
            Err(vec![
                Finding::error(path, "record/file", error.to_string()).at(first),
            ])
        }
    }
}

/// The records that could be read, with their paths, and what is wrong with the others.
fn sound(entries: Vec<FileEntry>, read: Vec<Result<Record, Vec<Finding>>>) -> Records {
    let mut findings = Vec::new();
    let mut paths = Vec::with_capacity(read.len());
    // Collected in place: the records are not moved to another megabyte of memory.
    let readable = read.into_iter().zip(entries);
    let readable = readable.filter_map(|(result, entry)| match result {
        Ok(record) => {
            paths.push(entry.path);
            Some(record)
        }
        Err(found) => {
            findings.extend(found);
            None
        }
    });
    let records = readable.collect();
    (records, paths, findings)
}

/// Records, and findings for files that only look like one.
fn split(entries: Vec<FileEntry>) -> (Vec<FileEntry>, Vec<Finding>) {
    let (records, others): (Vec<_>, Vec<_>) = entries
        .into_iter()
        .partition(|entry| entry.path.ends_with(EXTENSION) && !hidden(&entry.path));
    let strays = others
        .into_iter()
        .filter(|entry| entry.path.ends_with(".yml"))
        .map(|entry| {
            Finding::error(
                &entry.path,
                "record/extension",
                "records end in .yaml; this file is not read",
            )
            .remedy("rename it to .yaml")
        })
        .collect();
    (records, strays)
}

fn hidden(path: &str) -> bool {
    let bytes = path.as_bytes();
    let name = bytes.iter().rposition(|byte| *byte == b'/');
    bytes.get(name.map_or(0, |at| at + 1)) == Some(&b'.')
}
