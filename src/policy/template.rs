//! Templates in `.gitsm/catalog/`: work that was approved once, for as often as it is done exactly so.
//!
//! ```yaml
//! applies_to: change              # a kind with a field that names a template
//! title: Restart a web server     # of every record made from it; more may follow after `: `
//! help: When one of them hangs
//! fields:
//!   service: shop
//!   plan_implementation: Take it out of the pool, restart it, put it back.
//!   plan_backout: Start the other one.
//!   tasks: [Tell the shop]
//! open: [assets]                  # what a record says for itself, beside its window
//! ```
//!
//! A record that names a template, and that no rule asks an approval for, is approved when every covered field that
//! is not open says what the template says, as it stands at the base revision: nobody can loosen one and use that in
//! one step. Where a rule asks for approval, that counts and the template is no more than a form that was filled in.

mod read;

use crate::kinds::Kinds;
use crate::model::data::Data;
use crate::model::digest::covered;
use crate::model::explain::{Class, Explain};
use crate::model::finding::Finding;
use crate::model::kind::Kind;
use crate::model::layout::id_of;
use crate::model::map::Map;
use crate::model::read::choose;
use crate::model::record::Record;

/// Where they are kept.
pub const FOLDER: &str = ".gitsm/catalog";
/// The window of a record is its own.
const WINDOW: [&str; 2] = ["planned_start", "planned_end"];
/// What stands between the title of a template and what a record adds to it.
const MORE: &str = ": ";

/// A template.
#[derive(Debug, Clone, PartialEq)]
pub struct Template {
    /// Its name: that of its file.
    pub name: String,
    /// The kind of its records.
    pub kind: String,
    /// The title of its records, or how that begins.
    pub title: String,
    /// When to use it.
    pub help: Option<String>,
    /// What its records say.
    pub fields: Map<Data>,
    /// The fields that a record says for itself.
    pub open: Vec<String>,
    /// The first digits of the digest of its file.
    pub version: String,
}

/// All templates of a revision.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Templates {
    all: Vec<Template>,
    broken: Vec<String>,
}

/// Why a record cannot be made from a template.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// There is none of this name.
    #[error("there is no template `{name}` for a {kind}")]
    Unknown {
        /// What was asked for.
        name: String,
        /// The kind of the record.
        kind: String,
        /// What there is.
        known: Vec<String>,
    },
    /// It has errors.
    #[error("the template {FOLDER}/{name}.yaml has errors")]
    Broken {
        /// Its name.
        name: String,
    },
    /// A field was given that the template settles.
    #[error("the template {name} settles {}", .fields.join(", "))]
    Settled {
        /// Its name.
        name: String,
        /// The fields that were given otherwise.
        fields: Vec<String>,
        /// What may be given.
        open: Vec<String>,
    },
}

impl Explain for TemplateError {
    fn class(&self) -> Class {
        match self {
            TemplateError::Unknown { .. } | TemplateError::Settled { .. } => Class::Usage,
            TemplateError::Broken { .. } => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            TemplateError::Unknown { known, kind, .. } if known.is_empty() => {
                format!("write one into {FOLDER}, with `applies_to: {kind}`")
            }
            TemplateError::Unknown { name, known, .. } => choose(name, known.iter()),
            TemplateError::Broken { .. } => "`gitsm check` says what is wrong".to_owned(),
            TemplateError::Settled { open, .. } => format!(
                "leave them out, or make it without the template; open are {}",
                open.join(", ")
            ),
        })
    }
}

impl Templates {
    /// Reads the files of the catalogue (path and bytes).
    pub fn load(files: &[(String, Vec<u8>)], kinds: &Kinds) -> (Self, Vec<Finding>) {
        let mut templates = Templates::default();
        let mut findings = Vec::new();
        for (path, bytes) in files {
            let (template, found) = read::template(path, bytes, kinds);
            match template {
                Some(template) => templates.all.push(template),
                None => templates.broken.extend(id_of(path).map(str::to_owned)),
            }
            findings.extend(found);
        }
        templates.all.sort_by(|a, b| a.name.cmp(&b.name));
        (templates, findings)
    }

    /// Those of a kind, by name.
    pub fn of<'t>(&'t self, kind: &'t str) -> impl Iterator<Item = &'t Template> {
        self.all.iter().filter(move |one| one.kind == kind)
    }

    /// The template of a kind by its name.
    ///
    /// # Errors
    /// When there is none, or it has errors.
    pub fn get(&self, kind: &str, name: &str) -> Result<&Template, TemplateError> {
        let is = |one: &&Template| one.kind == kind && one.name == name;
        let found = self.all.iter().find(is);
        let name = name.to_owned();
        found.ok_or_else(|| match self.broken.contains(&name) {
            true => TemplateError::Broken { name },
            false => TemplateError::Unknown {
                name,
                kind: kind.to_owned(),
                known: self.of(kind).map(|one| one.name.clone()).collect(),
            },
        })
    }

    /// The template that a record names, and whether it says what that says; why not otherwise. `None` for a record
    /// that names none.
    pub fn standing(&self, record: &Record) -> Option<(String, Result<(), String>)> {
        let (field, _) = record.kind.template_field()?;
        let name = record.text(field)?.trim();
        let judged = match self.get(&record.kind.kind, name) {
            Err(error) => Err(error.to_string()),
            Ok(template) => match template.differences(record).as_slice() {
                [] => Ok(()),
                fields => Err(format!(
                    "not as the template {name} says: {}",
                    fields.join(", ")
                )),
            },
        };
        Some((name.to_owned(), judged))
    }
}

impl Template {
    /// The covered fields in which a record does not say what the template says.
    pub fn differences(&self, record: &Record) -> Vec<String> {
        let mut like = record.clone();
        let kind = &record.kind;
        let field = kind.template_field().map(|(field, _)| field);
        let settled: Vec<&str> = kind
            .covered()
            .filter(|name| !self.is_open(name) && Some(*name) != field)
            .collect();
        for name in &settled {
            let value = self.fields.get(name).cloned();
            like.set(name, value.unwrap_or(Data::Null));
        }
        if self.begins(record.title()) {
            like.set("title", Data::text(record.title()));
        } else {
            like.set("title", Data::text(&self.title));
        }
        let digest = |record: &Record, name: &str| covered(record, [name]).digest;
        let differs = |name: &&str| digest(record, name) != digest(&like, name);
        settled
            .into_iter()
            .filter(differs)
            .map(str::to_owned)
            .collect()
    }

    /// What a new record says, where these fields were given.
    ///
    /// # Errors
    /// When one was given that the template settles otherwise.
    pub fn fill(&self, kind: &Kind, given: &Map<Data>) -> Result<Map<Data>, TemplateError> {
        let mut filled = given.clone();
        let title = match given.get("title").and_then(Data::as_str) {
            None => self.title.clone(),
            Some(title) if self.begins(title) => title.to_owned(),
            Some(more) => format!("{}{MORE}{more}", self.title),
        };
        filled.insert("title".to_owned(), Data::text(title));
        let field = kind.template_field().map(|(field, _)| field);
        if let Some(version) = field.map(|field| format!("{field}_version"))
            && kind.fields.contains_key(&version)
        {
            filled.insert(version, Data::text(&self.version));
        }
        let mut settled = Vec::new();
        for name in kind.covered().filter(|name| !self.is_open(name)) {
            let own = given
                .get(name)
                .filter(|_| name != "title" && Some(name) != field);
            if own.is_some_and(|own| Some(own) != self.fields.get(name)) {
                settled.push(name.to_owned());
            }
        }
        if !settled.is_empty() {
            let window = WINDOW.iter().map(|name| (*name).to_owned());
            return Err(TemplateError::Settled {
                name: self.name.clone(),
                fields: settled,
                open: window.chain(self.open.iter().cloned()).collect(),
            });
        }
        for (name, value) in &self.fields {
            filled.get_or_insert(name, value.clone());
        }
        Ok(filled)
    }

    fn is_open(&self, name: &str) -> bool {
        WINDOW.contains(&name) || self.open.iter().any(|open| open == name)
    }

    fn begins(&self, title: &str) -> bool {
        let rest = title.strip_prefix(self.title.as_str());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(MORE))
    }
}

#[cfg(test)]
mod tests;
