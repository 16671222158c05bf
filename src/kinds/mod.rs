//! The kinds of a desk: the built-in ones, and what the repository adds or overrides.
//!
//! A file in `.gitsm/kinds/` replaces the built-in kind of its name, changes it (`extends: incident`, deep
//! merged, null removes a key), or adds a kind of the team's own. A file that cannot be used becomes
//! findings that point into it, and the other kinds still serve.

pub mod lint;
pub mod schema;

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;

use crate::model::explain::{Class, Explain};
use crate::model::finding::{Finding, Place};
use crate::model::kind::{Header, IdForm, Kind};
use crate::model::read::closest;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::{parse, text_of};

/// Where a repository keeps its kinds.
pub const FOLDER: &str = ".gitsm/kinds";

/// A built-in kind: what must be known of every kind to find out which one is meant, and its file. A test
/// holds the two to one another.
#[derive(Debug, Clone, Copy)]
pub struct Builtin {
    /// The name, as in `gitsm incident`.
    pub name: &'static str,
    /// The folder of its records.
    pub folder: &'static str,
    /// Other names of its command.
    pub aliases: &'static [&'static str],
    /// The prefix of its ids; `None` where people choose them.
    pub prefix: Option<&'static str>,
    /// Its file.
    pub text: &'static str,
}

macro_rules! builtin {
    ($name:literal, $folder:literal, $aliases:expr, $prefix:expr) => {
        Builtin {
            name: $name,
            folder: $folder,
            aliases: &$aliases,
            prefix: $prefix,
            text: include_str!(concat!("builtin/", $name, ".yaml")),
        }
    };
}

/// The built-in kinds, in the order in which help lists them.
pub const BUILTIN: [Builtin; 9] = [
    builtin!("incident", "incidents", ["inc"], Some("INC")),
    builtin!("problem", "problems", ["prb"], Some("PRB")),
    builtin!("change", "changes", ["chg"], Some("CHG")),
    builtin!("request", "requests", ["req"], Some("REQ")),
    builtin!("asset", "assets", ["item"], None),
    builtin!("service", "services", ["svc"], None),
    builtin!("release", "releases", ["rel"], Some("REL")),
    builtin!("improvement", "improvements", ["imp"], Some("IMP")),
    builtin!("knowledge", "knowledge", ["kb", "article"], Some("KNO")),
];

/// The YAML of a built-in kind.
pub fn builtin_text(name: &str) -> Option<&'static str> {
    builtin(name).map(|builtin| builtin.text)
}

fn builtin(name: &str) -> Option<&'static Builtin> {
    BUILTIN.iter().find(|builtin| builtin.name == name)
}

/// A kind was asked for that is not there.
#[derive(Debug, thiserror::Error)]
pub enum KindError {
    /// Nothing has this name.
    #[error("there is no kind `{name}`")]
    Unknown {
        /// What was asked for.
        name: String,
        /// What was perhaps meant.
        meant: Option<String>,
    },
    /// Its file cannot be used.
    #[error("the kind `{name}` cannot be used: its file has errors")]
    Broken {
        /// The kind.
        name: String,
    },
}

impl Explain for KindError {
    fn class(&self) -> Class {
        match self {
            KindError::Unknown { .. } => Class::Usage,
            KindError::Broken { .. } => Class::Invalid,
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            KindError::Unknown { meant, .. } => Some(match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "`gitsm kind list` shows them".to_owned(),
            }),
            KindError::Broken { .. } => Some("`gitsm check` says what is wrong in it".to_owned()),
        }
    }
}

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

fn name_of(path: &str) -> Option<&str> {
    path.strip_prefix(FOLDER)?
        .strip_prefix('/')?
        .strip_suffix(".yaml")
        .filter(|name| !name.contains('/'))
}

fn read_kind(path: &str, name: &str, text: &str) -> Result<Kind, Vec<Finding>> {
    let kind =
        serde_yaml::from_str::<Kind>(text).map_err(|error| vec![config_error(path, &error)])?;
    finish(path, name, text, kind)
}

fn finish(path: &str, name: &str, text: &str, mut kind: Kind) -> Result<Kind, Vec<Finding>> {
    kind.complete();
    let mut findings = lint::kind(&kind)
        .into_iter()
        .map(|lint| located(path, text, lint))
        .collect::<Vec<_>>();
    if kind.kind != name {
        let message = format!(
            "the kind is called `{}`, but the file `{name}.yaml`",
            kind.kind
        );
        findings.push(located(
            path,
            text,
            lint::Lint::new(["kind"], "kind/name", message),
        ));
    }
    if findings.is_empty() {
        Ok(kind)
    } else {
        Err(findings)
    }
}

fn located(path: &str, text: &str, lint: lint::Lint) -> Finding {
    let keys: Vec<&str> = lint.path.iter().map(String::as_str).collect();
    let at = parse(text)
        .ok()
        .map(|root| place(text, root.nearest(&keys).start));
    let mut finding = Finding::error(path, lint.code, lint.message).at(at);
    finding.remedy = lint.remedy;
    finding
}

fn override_kind(path: &str, name: &str, bytes: &[u8]) -> Result<Kind, Vec<Finding>> {
    let fault = |fault: crate::model::yaml::parse::Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = parse(text).map_err(fault)?;
    let Some(base) = root.get("extends") else {
        return read_kind(path, name, text);
    };
    let base_name = base.to_data().brief();
    let Some(base_text) = builtin_text(&base_name) else {
        let message = format!("`extends: {base_name}` names no built-in kind");
        let names: Vec<&str> = BUILTIN.iter().map(|builtin| builtin.name).collect();
        let remedy = format!("one of: {}", names.join(", "));
        return Err(vec![
            Finding::error(path, "kind/extends", message)
                .at(place(text, base.span.start))
                .remedy(remedy),
        ]);
    };
    let parsed =
        serde_yaml::from_str(text).and_then(|over| Ok((serde_yaml::from_str(base_text)?, over)));
    let (mut merged, over): (serde_yaml::Value, serde_yaml::Value) =
        parsed.map_err(|error| vec![config_error(path, &error)])?;
    overlay(&mut merged, over);
    let kind = serde_yaml::from_value::<Kind>(merged).map_err(|error| {
        let message = format!("does not fit over the built-in kind: {error}");
        vec![Finding::error(path, "kind/extends", message).at(Place { line: 1, column: 1 })]
    })?;
    finish(path, name, text, kind)
}

/// Deep merge: mappings key by key, null removes, anything else replaces.
fn overlay(base: &mut serde_yaml::Value, over: serde_yaml::Value) {
    use serde_yaml::Value;
    match (base, over) {
        (Value::Mapping(base), Value::Mapping(over)) => {
            for (key, value) in over {
                if key.as_str() == Some("extends") {
                    continue;
                }
                if value.is_null() {
                    base.shift_remove(&key);
                } else if let Some(inner) = base.get_mut(&key) {
                    overlay(inner, value);
                } else {
                    base.insert(key, value);
                }
            }
        }
        (base, over) => *base = over,
    }
}

/// A configuration file that serde refuses, with the place that it names.
pub fn config_error(path: &str, error: &serde_yaml::Error) -> Finding {
    let at = error.location().map(|at| Place {
        line: at.line(),
        column: at.column(),
    });
    let mut message = error.to_string();
    if let Some(cut) = message.rfind(" at line ") {
        message.truncate(cut);
    }
    Finding::error(path, "config/shape", message).at(at)
}

/// Whether people choose the ids of this kind.
pub fn is_named(kind: &Kind) -> bool {
    matches!(kind.id, IdForm::Named { .. })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, text: &str) -> (String, Vec<u8>) {
        (format!("{FOLDER}/{name}.yaml"), text.as_bytes().to_vec())
    }

    #[test]
    fn every_builtin_kind_passes_its_lint() {
        let (kinds, mut findings) = Kinds::load(&[]);
        for Builtin { name, text, .. } in BUILTIN {
            let kind = read_kind("", name, text).unwrap();
            let known = kinds.headers().find(|header| header.kind == name).unwrap();
            assert_eq!(
                (&kind.folder, &kind.aliases, kind.prefix()),
                (&known.folder, &known.aliases, known.prefix())
            );
            findings.extend(
                lint::kind(&kind)
                    .into_iter()
                    .map(|lint| located("", text, lint)),
            );
        }
        assert_eq!(
            findings.iter().map(Finding::to_string).collect::<Vec<_>>(),
            Vec::<String>::new()
        );
        assert_eq!(kinds.iter().count(), BUILTIN.len());
    }

    #[test]
    fn a_file_can_change_one_thing_of_a_builtin_kind() {
        let over = "extends: incident\nworkflow:\n  states:\n    verify: {help: Being tried, category: active, needs: [root_cause]}\n  transitions:\n    verify: {help: Try it, from: [in_progress], to: verify}\n    accept: {help: It works, from: [verify], to: resolved}\nfields:\n  root_cause: {type: text, help: Why}\n";
        let (kinds, findings) = Kinds::load(&[file("incident", over)]);
        assert_eq!(findings, []);
        let kind = kinds.get("incident").unwrap();
        assert!(kind.workflow.states.contains_key("verify"));
        assert!(kind.workflow.states.contains_key("on_hold"));
        assert!(kind.fields.contains_key("root_cause"));
        assert_eq!(kinds.iter().count(), BUILTIN.len());
    }

    #[test]
    fn errors_point_into_the_file_and_the_builtin_kind_still_reads() {
        let over =
            "extends: incident\nworkflow:\n  transitions:\n    resolve:\n      to: nowhere\n";
        let (kinds, findings) = Kinds::load(&[file("incident", over)]);
        assert_eq!(
            findings[0].to_string(),
            ".gitsm/kinds/incident.yaml:5:7: the transition `resolve` leads to a state `nowhere` that there is not"
        );
        let kind = kinds.get("incident").unwrap();
        assert!(kinds.writable(kind).is_err());
        assert!(kinds.writable(kinds.get("problem").unwrap()).is_ok());
    }

    #[test]
    fn a_shape_that_serde_refuses_has_a_place_too() {
        let text = "kind: visit\ntitle: Visit\nhelp: A visit\nfolder: visits\nid: {form: dated, prefix: VIS}\ncolumns: [id]\nworkflow:\n  initial: new\n  states:\n    new: {help: New, categry: new}\n";
        let (_, findings) = Kinds::load(&[file("visit", text)]);
        let place = findings[0].place.unwrap();
        assert_eq!(place.line, 10, "{}", findings[0]);
    }

    #[test]
    fn a_team_can_add_a_kind_of_its_own() {
        let text = "kind: visit\ntitle: Visit\nhelp: A visit of a supplier\nfolder: visits\nid: {form: dated, prefix: VIS}\ncolumns: [id, state, title]\nworkflow:\n  initial: planned\n  states:\n    planned: {help: Agreed, category: new}\n    over: {help: Was here, category: closed}\n  transitions:\n    finish: {help: They left, from: [planned], to: over}\n";
        let (kinds, findings) = Kinds::load(&[file("visit", text)]);
        assert_eq!(findings, []);
        assert_eq!(
            kinds
                .of_path("visits/2026/11/20/VIS-261120-7KQ2M.yaml")
                .unwrap()
                .kind,
            "visit"
        );
        assert_eq!(kinds.of_prefix("VIS").unwrap().kind, "visit");
    }

    #[test]
    fn a_way_to_merge_fits_its_field() {
        let with = |field: &str| {
            let text = format!("extends: incident\nfields:\n  watch: {field}\n");
            let (_, findings) = Kinds::load(&[file("incident", &text)]);
            findings.iter().map(|f| f.code).collect::<Vec<_>>()
        };
        for good in [
            "{type: text, help: x, merge: whole}",
            "{type: list, help: x, merge: set}",
            "{type: people, help: x, merge: whole}",
            "{type: map, help: x, merge: keys}",
            "{type: line, help: x, tracked: true, merge: last}",
        ] {
            assert_eq!(with(good), [""; 0], "{good}");
        }
        for bad in [
            "{type: line, help: x, merge: lines}",
            "{type: list, help: x, tracked: true, merge: set}",
            "{type: text, help: x, merge: keys}",
            "{type: line, help: x, merge: last}",
        ] {
            assert_eq!(with(bad), ["kind/merge"], "{bad}");
        }
        assert_eq!(with("{type: line, help: x, merge: never}").len(), 1);
    }

    #[test]
    fn prefixes_folders_and_names_are_unique() {
        let text = "kind: visit\ntitle: Visit\nhelp: A visit\nfolder: incidents\naliases: [prb]\nid: {form: dated, prefix: INC}\ncolumns: [id]\nworkflow:\n  initial: over\n  states:\n    over: {help: Was here, category: closed}\n";
        let (_, findings) = Kinds::load(&[file("visit", text)]);
        let codes: Vec<&str> = findings.iter().map(|f| f.code).collect();
        assert_eq!(codes, ["kind/folder", "kind/name", "kind/prefix"]);
    }

    #[test]
    fn names_are_suggested() {
        let error = Kinds::builtin().get("incidnet").unwrap_err();
        assert_eq!(error.hint().unwrap(), "did you mean `incident`?");
    }
}
