//! What a kind of record is: its fields, workflow, links and capabilities, as read from one YAML file.
//!
//! Kinds are data so that a team can bend them in its own repository. Algorithms ask for a capability,
//! never for a kind's name.

mod field;
mod workflow;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

pub use field::{Field, FieldType, MergeRule, PriorityRule, common_fields};
pub use workflow::{Category, Guard, State, TICK, Transition, Workflow};

/// Things by their name, in the order of the file. Every key, choice and state of every record is looked up here:
/// the hash that is made for maps under attack would be a tenth of a cold report.
pub type Named<T> = IndexMap<String, T, foldhash::fast::RandomState>;

/// A kind of record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// The name, as in `gitsm incident`.
    pub kind: String,
    /// The name for people: `Incident`.
    pub title: String,
    /// One sentence on what it is for.
    pub help: String,
    /// The folder of its records, at the top of the repository.
    pub folder: String,
    /// Other names of its command.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// How its records are named.
    pub id: IdForm,
    /// What algorithms may do with it.
    #[serde(default)]
    pub capabilities: Vec<Capability>,
    /// Its fields, beside those that every record has.
    #[serde(default)]
    pub fields: Named<Field>,
    /// How its priority follows from its fields.
    #[serde(default)]
    pub priority: Option<PriorityRule>,
    /// Its life.
    pub workflow: Workflow,
    /// How it may point at other records.
    #[serde(default)]
    pub links: Named<LinkType>,
    /// The columns of its list.
    pub columns: Vec<String>,
}

/// What must be known of every kind to find out which one is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// The name, as in `gitsm incident`.
    pub kind: String,
    /// The folder of its records.
    pub folder: String,
    /// Other names of its command.
    pub aliases: Vec<String>,
    /// How its records are named.
    pub id: IdForm,
}

impl Header {
    /// The header of a kind.
    pub fn of(kind: &Kind) -> Self {
        Header {
            kind: kind.kind.clone(),
            folder: kind.folder.clone(),
            aliases: kind.aliases.clone(),
            id: kind.id.clone(),
        }
    }

    /// The prefix of dated ids.
    pub fn prefix(&self) -> Option<&str> {
        self.id.prefix()
    }

    /// Whether a word is its name or an alias.
    pub fn is_called(&self, word: &str) -> bool {
        self.kind == word || self.aliases.iter().any(|alias| alias == word)
    }
}

/// How records of a kind are named.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum IdForm {
    /// `PREFIX-YYMMDD-XXXXX`, drawn at random.
    Dated {
        /// Two to five capital letters.
        prefix: String,
    },
    /// Chosen by people, unique within the kind.
    Named {
        /// A field whose value is a folder between the kind's folder and the file.
        #[serde(default)]
        folder_by: Option<String>,
    },
}

impl IdForm {
    /// The prefix of dated ids.
    pub fn prefix(&self) -> Option<&str> {
        match self {
            IdForm::Dated { prefix } => Some(prefix),
            IdForm::Named { .. } => None,
        }
    }
}

/// What algorithms key on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Capability {
    /// Agreements apply: clocks, targets, verdicts.
    Sla,
    /// Needs approval by signature.
    Approval,
    /// Has a planned window.
    Schedule,
    /// Is a node of the dependency graph.
    DependencyGraph,
    /// Signals of machines become its records, so programs may work on them.
    Intake,
    /// Is ordered from the catalogue.
    Catalog,
    /// May be a known error.
    KnownError,
    /// The requester may rate it.
    Survey,
    /// Ends on a date.
    Expiry,
    /// Has a measure with a base and a target value.
    Measure,
}

/// A way to point at other records.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkType {
    /// One sentence.
    pub help: String,
    /// The kinds it may point at; empty for any.
    #[serde(default)]
    pub to: Vec<String>,
    /// What the other side calls it.
    pub inverse: String,
    /// At most one.
    #[serde(default)]
    pub single: bool,
    /// May not lead back to where it started.
    #[serde(default)]
    pub acyclic: bool,
}

/// Keys of a record that are no fields.
pub const ENVELOPE: [&str; 8] = [
    "id",
    "state",
    "links",
    "external",
    "aliases",
    "imported",
    "approvals",
    "log",
];

impl Kind {
    /// A field by name, common ones included.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.get(name)
    }

    /// A kind of which only the header is known: no fields, no states.
    pub fn bare(header: &Header) -> Self {
        Kind {
            kind: header.kind.clone(),
            title: header.kind.clone(),
            help: String::new(),
            folder: header.folder.clone(),
            aliases: header.aliases.clone(),
            id: header.id.clone(),
            capabilities: Vec::new(),
            fields: common_fields(),
            priority: None,
            workflow: Workflow {
                initial: String::new(),
                needs: Vec::new(),
                states: Named::default(),
                transitions: Named::default(),
            },
            links: Named::default(),
            columns: vec!["id".to_owned(), "title".to_owned()],
        }
    }

    /// Adds the fields that every record has, where the kind does not declare its own. Called once, when
    /// the kind is loaded.
    pub fn complete(&mut self) {
        let mut own = std::mem::take(&mut self.fields);
        for (name, field) in common_fields() {
            let field = own.shift_remove(&name).unwrap_or(field);
            self.fields.insert(name, field);
        }
        self.fields.extend(own);
    }

    /// Whether algorithms that ask for this capability apply.
    pub fn has(&self, capability: Capability) -> bool {
        self.capabilities.contains(&capability)
    }

    /// Whether agreements can promise something about its records: those with approvals have at least their
    /// turnaround to be measured by.
    pub fn has_targets(&self) -> bool {
        self.has(Capability::Sla) || self.has(Capability::Approval)
    }

    /// The field that names a template of the catalogue, and what everything made from one says.
    pub fn template_field(&self) -> Option<(&str, &Named<String>)> {
        let named = self.fields.iter();
        let mut named =
            named.filter_map(|(name, field)| Some((name.as_str(), field.catalog.as_ref()?)));
        named.next()
    }

    /// The fields that an approval covers: those that say so, and what every record is about.
    pub fn covered(&self) -> impl Iterator<Item = &str> {
        let about = |name: &str| matches!(name, "title" | "description");
        let fields = self.fields.iter();
        let covered = fields.filter(move |(name, field)| field.covered || about(name));
        covered.map(|(name, _)| name.as_str())
    }

    /// The prefix of dated ids.
    pub fn prefix(&self) -> Option<&str> {
        self.id.prefix()
    }

    /// The category of a state, if the kind has the state.
    pub fn category(&self, state: &str) -> Option<Category> {
        self.workflow.states.get(state).map(|state| state.category)
    }

    /// Every key of a record in the order in which a new file has them: short fields, links, long text, log.
    pub fn key_order(&self) -> Vec<&str> {
        let is_text = |name: &str| {
            self.fields
                .get(name)
                .is_some_and(|f| f.kind == FieldType::Text)
        };
        let names = || self.fields.keys().map(String::as_str);
        let mut order = vec!["id", "title", "state"];
        order
            .extend(names().filter(|name| *name != "title" && *name != "labels" && !is_text(name)));
        order.extend(["labels", "links", "external", "aliases"]);
        order.extend(names().filter(|name| is_text(name)));
        order.push("imported");
        if self.has(Capability::Approval) {
            order.push("approvals");
        }
        order.push("log");
        order
    }
}
