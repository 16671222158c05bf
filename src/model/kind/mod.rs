//! What a kind of record is: its fields, workflow, links and capabilities, as read from one YAML file.
//!
//! Kinds are data so that a team can bend them in its own repository. Algorithms ask for a capability,
//! never for a kind's name.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::data::Data;
use super::need::Need;

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

/// A field of a kind.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Field {
    /// What values it takes.
    #[serde(rename = "type")]
    pub kind: FieldType,
    /// One sentence for help, prompts and the schema.
    pub help: String,
    /// The values of a choice, each with its meaning.
    #[serde(default)]
    pub choices: Named<String>,
    /// Whether changes of it are kept in the log.
    #[serde(default)]
    pub tracked: bool,
    /// A shorter flag on the command line.
    #[serde(default)]
    pub flag: Option<String>,
    /// The value of a new record that names none.
    #[serde(default)]
    pub default: Option<String>,
    /// The kinds that a reference may point at.
    #[serde(default)]
    pub to: Vec<String>,
    /// Whether an approval covers it, so that a change of it needs a new one.
    #[serde(default)]
    pub covered: bool,
    /// That it names a template of the catalogue, and what everything made from one says.
    #[serde(default)]
    pub catalog: Option<Named<String>>,
    /// How two edits of it are merged, where the way of its type does not fit.
    #[serde(default)]
    pub merge: Option<MergeRule>,
}

/// How a value is merged that was changed on two sides since they parted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MergeRule {
    /// As one thing: two different changes are a conflict.
    Whole,
    /// Line by line: two changes of the same lines are a conflict.
    Lines,
    /// By element: what either side added is in, what either side removed is out.
    Set,
    /// Key by key, each as one thing.
    Keys,
    /// What the merged log says last counts. For tracked fields whose latest value is enough.
    Last,
}

impl Field {
    /// How two edits of it are merged. A tracked field is one thing: the log has its whole value, and a
    /// mixture of two would be one that nobody entered.
    pub fn merge_rule(&self) -> MergeRule {
        use FieldType as T;
        let by_type = match self.kind {
            _ if self.tracked => MergeRule::Whole,
            T::Text => MergeRule::Lines,
            T::People | T::Refs | T::List => MergeRule::Set,
            T::Map => MergeRule::Keys,
            _ => MergeRule::Whole,
        };
        self.merge.unwrap_or(by_type)
    }
}

/// The types of fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldType {
    /// Text on one line.
    Line,
    /// Text of any length.
    Text,
    /// One of the choices.
    Choice,
    /// A whole number.
    Int,
    /// A number; money is written with its digits and never rounded.
    Number,
    /// True or false.
    Bool,
    /// A day: `2026-11-20`.
    Date,
    /// An instant: RFC 3339.
    Time,
    /// A person.
    Person,
    /// Several people.
    People,
    /// A team.
    Team,
    /// Another record.
    Ref,
    /// Several other records.
    Refs,
    /// A list of short texts.
    List,
    /// A mapping that gitsm does not look into.
    Map,
}

/// How a priority follows from two fields.
/// Source of the default: the 3x3 impact and urgency matrix of the leading suites.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PriorityRule {
    /// The choice field that picks the row.
    pub rows: String,
    /// The choice field that picks the column.
    pub columns: String,
    /// Row, column, priority; 1 is the most urgent.
    pub matrix: Named<Named<u8>>,
    /// What each priority is called.
    pub labels: IndexMap<u8, String>,
    /// An integer field that overrules the matrix, if there is one.
    #[serde(default)]
    pub overruled_by: Option<String>,
    /// A field that must say why, when the matrix is overruled.
    #[serde(default)]
    pub reason: Option<String>,
}

impl PriorityRule {
    /// Whether a value is one of the priorities.
    pub fn has(&self, value: &Data) -> bool {
        let known =
            |number: &i64| u8::try_from(*number).is_ok_and(|n| self.labels.contains_key(&n));
        matches!(value, Data::Int(number) if known(number))
    }
}

/// The life of a record.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workflow {
    /// The state of a new record.
    pub initial: String,
    /// What a new record needs beside its title.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// The states, in the order of a normal life.
    pub states: Named<State>,
    /// The ways from state to state, by name.
    #[serde(default)]
    pub transitions: Named<Transition>,
}

/// A state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct State {
    /// One sentence.
    pub help: String,
    /// What it means to lists and clocks.
    pub category: Category,
    /// What a record must have to be in it.
    #[serde(default)]
    pub needs: Vec<Need>,
}

/// What a state means to lists and clocks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Nobody has taken it yet.
    New,
    /// Somebody works on it, or it is in use.
    Active,
    /// It waits for something outside.
    Paused,
    /// The work is done, and may still be disputed.
    Done,
    /// Over.
    Closed,
}

impl Category {
    /// All of them, in the order of a life.
    pub const ALL: [Category; 5] = [
        Category::New,
        Category::Active,
        Category::Paused,
        Category::Done,
        Category::Closed,
    ];

    /// The word for it, as queries use it.
    pub fn word(self) -> &'static str {
        match self {
            Category::New => "new",
            Category::Active => "active",
            Category::Paused => "paused",
            Category::Done => "done",
            Category::Closed => "closed",
        }
    }

    /// Whether somebody still has to do something.
    pub fn is_open(self) -> bool {
        matches!(self, Category::New | Category::Active | Category::Paused)
    }
}

/// A way from state to state.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Transition {
    /// One sentence.
    pub help: String,
    /// Where it starts.
    pub from: Vec<String>,
    /// Where it ends.
    pub to: String,
    /// Fields and the values they must have for this way to be open.
    #[serde(default)]
    pub when: IndexMap<String, Vec<String>>,
    /// What it needs beside the needs of its target state.
    #[serde(default)]
    pub needs: Vec<Need>,
    /// Further fields that can be given with it.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Fields of which at least one must change.
    #[serde(default)]
    pub changes: Vec<String>,
    /// Fields that it clears.
    #[serde(default)]
    pub clears: Vec<String>,
    /// Rules that must hold.
    #[serde(default)]
    #[serde(with = "serde_yaml::with::singleton_map_recursive")]
    pub guards: Vec<Guard>,
    /// Roles of which the actor must have one.
    #[serde(default)]
    pub roles: Vec<String>,
    /// Taken by programs that land a signal: nobody is offered it as a next step.
    #[serde(default)]
    pub automatic: bool,
    /// Taken by itself when somebody is assigned.
    #[serde(default)]
    pub on_assign: bool,
    /// Open only for some time after the record came to its present state.
    #[serde(default)]
    pub within_days: Option<u32>,
}

/// A rule over several fields or records.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Guard {
    /// Two people fields must name different people.
    Different(String, String),
    /// The first instant or day must be before the second.
    Ordered(String, String),
    /// Every record behind this link must be done or closed.
    LinkedDone(String),
    /// It must be approved, where a policy asks for that.
    Approved,
    /// Its risk must be assessed, and not below what a policy makes of it.
    Assessed,
    /// It must have a review, where a policy asks for that.
    Reviewed,
    /// Every item of this list must be done.
    Ticked(String),
}

/// What a task that is done begins with. Source: the todo.txt format, rule 1 of completed tasks.
pub const TICK: &str = "x ";

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

/// Fields that every record has, whatever its kind.
pub fn common_fields() -> Named<Field> {
    let field = |kind, help: &str| Field {
        catalog: None,
        kind,
        help: help.to_owned(),
        choices: Named::default(),
        tracked: false,
        flag: None,
        default: None,
        to: Vec::new(),
        covered: false,
        merge: None,
    };
    Named::from_iter([
        (
            "title".to_owned(),
            field(FieldType::Line, "What it is about, on one line"),
        ),
        (
            "labels".to_owned(),
            field(FieldType::List, "Words to find it by"),
        ),
        (
            "description".to_owned(),
            field(FieldType::Text, "What there is to say about it"),
        ),
    ])
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
