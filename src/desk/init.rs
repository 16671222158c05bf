//! Makes a desk: a commented `.gitsm/` that a team can start from, in one commit.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use chrono_tz::Tz;

use crate::model::id::PersonId;
use crate::model::layout::CONFIG_DIR;
use crate::store::{CommitId, Environment, Message, Store, View};

use super::DeskError;

/// The files of a new desk; words in braces are replaced by the answers.
const TEMPLATE: [(&str, &str); 8] = [
    (".gitsm/config.yaml", include_str!("template/config.yaml")),
    (".gitsm/README.md", include_str!("template/README.md")),
    (
        ".gitsm/people/{person}.yaml",
        include_str!("template/person.yaml"),
    ),
    (
        ".gitsm/calendars/business.yaml",
        include_str!("template/calendar.yaml"),
    ),
    (
        ".gitsm/calendars/always.yaml",
        include_str!("template/always.yaml"),
    ),
    (
        ".gitsm/agreements/incident.yaml",
        include_str!("template/incident.yaml"),
    ),
    (
        ".gitsm/agreements/request.yaml",
        include_str!("template/request.yaml"),
    ),
    (".gitattributes", include_str!("template/gitattributes")),
];

/// What `init` asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    /// What the desk is called.
    pub desk: String,
    /// The zone in which its days begin.
    pub zone: Tz,
    /// The team of whoever makes it.
    pub team: String,
}

/// What `init` did.
#[derive(Debug)]
pub struct Initialised {
    /// The top of the repository.
    pub root: PathBuf,
    /// Whether the repository is new too.
    pub repository_made: bool,
    /// Files that were written.
    pub written: Vec<String>,
    /// Files that were there already and stay as they were.
    pub kept: Vec<String>,
    /// The commit.
    pub commit: CommitId,
}

/// The files that a new desk has, for these answers and this person.
pub fn template(answers: &Answers, person: &str, name: &str, email: &str) -> Vec<(String, String)> {
    use crate::model::yaml::emit::scalar;
    let words = [
        ("{desk}", scalar(&answers.desk, false)),
        ("{zone}", scalar(answers.zone.name(), false)),
        ("{team}", scalar(&answers.team, true)),
        ("{person}", person.to_owned()),
        ("{name}", scalar(name, false)),
        ("{email}", scalar(email, true)),
    ];
    let fill = |text: &str| {
        words.iter().fold(text.to_owned(), |text, (word, value)| {
            text.replace(word, value)
        })
    };
    TEMPLATE
        .iter()
        .map(|(path, text)| (fill(path), fill(text)))
        .collect()
}

/// Makes a desk in a folder: an empty one, a new one, or an existing repository.
///
/// # Errors
/// When there is a desk already, git does not know who the user is, or the repository cannot be written.
pub fn init(
    folder: &Path,
    environment: Environment,
    answers: &Answers,
    now: DateTime<Utc>,
) -> Result<Initialised, DeskError> {
    let made = Store::init(folder, environment)?;
    let store = made.store;
    let root = store
        .root()
        .map(Path::to_path_buf)
        .unwrap_or_else(|| folder.to_path_buf());
    let there = |view: &View| store.files(view, &[CONFIG_DIR], "");
    if !there(&store.view_work()?)?.is_empty() || !there(&store.view_head()?)?.is_empty() {
        return Err(DeskError::DeskThere { root });
    }
    let author = store.identity()?;
    let person = PersonId::from_name(&author.email).ok_or_else(|| DeskError::NoActor {
        email: author.email.clone(),
    })?;
    let mut tx = store.begin(std::time::Duration::from_secs(10), &mut |_| {})?;
    let (mut written, mut kept) = (Vec::new(), Vec::new());
    for (path, text) in template(answers, person.as_str(), &author.name, &author.email) {
        if root.join(&path).exists() {
            kept.push(path);
            continue;
        }
        tx.put(&path, text)?;
        written.push(path);
    }
    let message = Message::new("desk: init").trailer("Gitsm-Action", "init");
    let commit = tx.commit(&message, &author, now)?;
    Ok(Initialised {
        root,
        repository_made: made.created,
        written,
        kept,
        commit,
    })
}
