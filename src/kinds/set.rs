//! All kinds of a desk, found by name, folder or prefix.
//!
//! Every command asks for kinds, and most need one. So their headers are known at once, and a built-in kind is
//! read in full when it is first asked for.

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use super::read::{name_of, override_kind, read_kind};
use super::{BUILTIN, Builtin, KindError, builtin, lint};
use crate::model::finding::Finding;
use crate::model::kind::{Header, IdForm, Kind};
use crate::model::read::closest;

/// All kinds of a desk.
#[derive(Debug, Clone, Default)]
pub struct Kinds {
    entries: Vec<Entry>,
    broken: BTreeSet<String>,
}

/// A kind whose header is known; a built-in one is read in full when it is first asked for, because a
/// command on one record needs one kind and not all of them.
#[derive(Debug, Clone)]
struct Entry {
    header: Header,
    text: &'static str,
    kind: OnceLock<Arc<Kind>>,
}

impl Entry {
    fn builtin(builtin: &'static Builtin) -> Self {
        let id = match builtin.prefix {
            Some(prefix) => IdForm::Dated {
                prefix: prefix.to_owned(),
            },
            None => IdForm::Named { folder_by: None },
        };
        let header = Header {
            kind: builtin.name.to_owned(),
            folder: builtin.folder.to_owned(),
            aliases: builtin
                .aliases
                .iter()
                .map(|alias| (*alias).to_owned())
                .collect(),
            id,
        };
        Entry {
            header,
            text: builtin.text,
            kind: OnceLock::new(),
        }
    }

    fn of(kind: Kind) -> Self {
        Entry {
            header: Header::of(&kind),
            text: "",
            kind: OnceLock::from(Arc::new(kind)),
        }
    }

    fn kind(&self) -> &Arc<Kind> {
        self.kind.get_or_init(|| {
            // A test holds every built-in kind to be readable; a header alone is what is left otherwise.
            let read = read_kind("", &self.header.kind, self.text);
            Arc::new(read.unwrap_or_else(|_| Kind::bare(&self.header)))
        })
    }
}

impl Kinds {
    /// The built-in kinds alone.
    pub fn builtin() -> Self {
        Kinds::load(&[]).0
    }

    /// The built-in kinds with these files over them; a file is a path and its bytes.
    pub fn load(files: &[(String, Vec<u8>)]) -> (Self, Vec<Finding>) {
        let mut kinds = Kinds::default();
        let mut findings = Vec::new();
        let overridden: Vec<&str> = files.iter().filter_map(|(path, _)| name_of(path)).collect();
        let kept = BUILTIN
            .iter()
            .filter(|builtin| !overridden.contains(&builtin.name));
        kinds.entries.extend(kept.map(Entry::builtin));
        for (path, bytes) in files {
            let Some(name) = name_of(path) else { continue };
            match override_kind(path, name, bytes) {
                Ok(kind) => kinds.entries.push(Entry::of(kind)),
                Err(found) => {
                    findings.extend(found);
                    kinds.fall_back(name);
                }
            }
        }
        let order = |name: &str| BUILTIN.iter().position(|builtin| builtin.name == name);
        kinds.entries.sort_by_key(|entry| {
            let name = entry.header.kind.clone();
            (order(&name).unwrap_or(BUILTIN.len()), name)
        });
        let headers: Vec<&Header> = kinds.headers().collect();
        findings.extend(lint::across(&headers));
        (kinds, findings)
    }

    /// Records of a kind whose file is broken are still read by the built-in one, so that nothing vanishes;
    /// writing them is refused.
    fn fall_back(&mut self, name: &str) {
        self.broken.insert(name.to_owned());
        self.entries.extend(builtin(name).map(Entry::builtin));
    }

    /// Every kind, built-in ones first. Those that nobody asked for yet are read on all cores.
    pub fn iter(&self) -> impl Iterator<Item = &Arc<Kind>> {
        let unread = |entry: &&Entry| entry.kind.get().is_none();
        if self.entries.iter().filter(unread).nth(1).is_some() {
            self.entries.par_iter().for_each(|entry| {
                entry.kind();
            });
        }
        self.entries.iter().map(Entry::kind)
    }

    /// The header of every kind, in the same order; costs next to nothing.
    pub fn headers(&self) -> impl Iterator<Item = &Header> {
        self.entries.iter().map(|entry| &entry.header)
    }

    /// The kinds whose header passes a test; only these are read.
    pub fn chosen<'a>(
        &'a self,
        test: impl Fn(&Header) -> bool + 'a,
    ) -> impl Iterator<Item = &'a Arc<Kind>> {
        self.entries
            .iter()
            .filter(move |entry| test(&entry.header))
            .map(Entry::kind)
    }

    fn first(&self, test: impl Fn(&Header) -> bool) -> Option<&Arc<Kind>> {
        self.entries
            .iter()
            .find(|entry| test(&entry.header))
            .map(Entry::kind)
    }

    /// A kind by its name, alias or folder.
    ///
    /// # Errors
    /// When there is none.
    pub fn get(&self, name: &str) -> Result<&Arc<Kind>, KindError> {
        let found = self.first(|header| header.is_called(name) || header.folder == name);
        found.ok_or_else(|| KindError::Unknown {
            name: name.to_owned(),
            meant: closest(name, self.headers().map(|header| header.kind.as_str()))
                .map(str::to_owned),
        })
    }

    /// The same for a kind that is to be written.
    ///
    /// # Errors
    /// When there is none, or its file has errors.
    pub fn writable(&self, kind: &Kind) -> Result<(), KindError> {
        match self.broken.contains(&kind.kind) {
            true => Err(KindError::Broken {
                name: kind.kind.clone(),
            }),
            false => Ok(()),
        }
    }

    /// The kind whose folder a path lies in.
    pub fn of_path(&self, path: &str) -> Option<&Arc<Kind>> {
        let folder = path.split('/').next()?;
        self.first(|header| header.folder == folder)
    }

    /// The kind whose dated ids begin with this prefix.
    pub fn of_prefix(&self, prefix: &str) -> Option<&Arc<Kind>> {
        self.first(|header| header.prefix() == Some(prefix))
    }

    /// The folders of all kinds.
    pub fn folders(&self) -> Vec<&str> {
        self.headers()
            .map(|header| header.folder.as_str())
            .collect()
    }
}
