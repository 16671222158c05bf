//! A CODEOWNERS file from the approval policies, in the dialect of a forge.
//!
//! The file only makes the forge ask the right people for a review; who may approve is decided from the policies.
//! Stages that depend on what a record says (`field:`) cannot be written there, and neither can quorums on forges
//! other than GitLab: both are left to the policies.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::reviews::Forge;
use crate::kinds::Kinds;
use crate::model::id::PersonId;
use crate::model::person::{People, Person};
use crate::policy::rule::{Party, Stage};
use crate::policy::{FOLDER, Policies};

/// A file, where the forge looks for it, and what could not be said in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Codeowners {
    /// Path in the repository.
    pub path: &'static str,
    /// The content.
    pub text: String,
    /// What is left to the policies, as sentences.
    pub left_out: Vec<String>,
}

/// Owners of one folder.
struct Owned {
    /// The rule and stage, for GitLab's sections.
    section: String,
    /// How many must approve; GitLab only.
    need: usize,
    folder: String,
    logins: BTreeSet<String>,
}

/// The file for a forge.
pub fn codeowners(forge: Forge, kinds: &Kinds, policies: &Policies, people: &People) -> Codeowners {
    let mut left_out = BTreeSet::new();
    let mut owned = Vec::new();
    for rule in policies.rules() {
        let Ok(kind) = kinds.get(&rule.kind) else {
            continue;
        };
        for stage in &rule.stages {
            let section = format!("{} - {}", rule.name, stage.name);
            let members = members(stage, people);
            let logins = logins(forge, &members, &mut left_out);
            left_out.extend(depends(stage, &section));
            if logins.is_empty() {
                left_out.insert(format!("{section}: nobody has a login on {}", forge.name()));
                continue;
            }
            let need = stage.need.of(members.len());
            if need > logins.len() {
                left_out.insert(format!(
                    "{section}: {need} must approve, and only {} have a login",
                    logins.len()
                ));
            }
            owned.push(Owned {
                section,
                need,
                folder: kind.folder.clone(),
                logins,
            });
        }
    }
    let lines = match forge {
        Forge::Gitlab => sections(&owned),
        _ => by_folder(forge, &owned),
    };
    Codeowners {
        path: path(forge),
        text: format!(
            "# Written by `gitsm codeowners --forge {}` from {FOLDER}; change the policies instead.\n{lines}",
            forge.name()
        ),
        left_out: left_out.into_iter().collect(),
    }
}

fn path(forge: Forge) -> &'static str {
    match forge {
        Forge::Github => ".github/CODEOWNERS",
        Forge::Gitlab => ".gitlab/CODEOWNERS",
        Forge::Forgejo => "CODEOWNERS",
        Forge::Bitbucket => ".bitbucket/CODEOWNERS",
    }
}

/// Who may approve in a stage, whatever the record says.
fn members<'p>(stage: &Stage, people: &'p People) -> Vec<(&'p PersonId, &'p Person)> {
    let named = |(id, person): &(&PersonId, &Person)| {
        !person.bot && stage.from.iter().any(|party| party.names(id, person))
    };
    people.iter().filter(named).collect()
}

/// What a stage leaves to the record.
fn depends(stage: &Stage, section: &str) -> Vec<String> {
    let fields = stage.from.iter().filter_map(|party| match party {
        Party::Field(field) => Some(format!(
            "{section}: who `{field}` names depends on the record"
        )),
        _ => None,
    });
    fields.collect()
}

fn logins(
    forge: Forge,
    members: &[(&PersonId, &Person)],
    left_out: &mut BTreeSet<String>,
) -> BTreeSet<String> {
    let mut logins = BTreeSet::new();
    for (id, person) in members {
        match person.logins.get(forge.name()) {
            // A forge obeys the file, so nothing that could end a word of it goes in.
            Some(login) if is_login(login) => {
                logins.insert(login.clone());
            }
            _ => {
                let forge = forge.name();
                left_out.insert(format!(
                    "{id} has no login: add `logins: {{{forge}: …}}` to the person"
                ));
            }
        }
    }
    logins
}

fn is_login(login: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !login.is_empty() && login.chars().all(plain)
}

/// GitLab has sections, each with a number of approvals of its own; every section that matches counts.
fn sections(owned: &[Owned]) -> String {
    let mut text = String::new();
    for owned in owned {
        let name: String = owned
            .section
            .chars()
            .map(|c| {
                if matches!(c, '[' | ']') || c.is_control() {
                    ' '
                } else {
                    c
                }
            })
            .collect();
        let need = owned.need;
        let owners = owners(owned.logins.iter());
        let folder = &owned.folder;
        text.push_str(&format!("\n[{name}][{need}]\n/{folder}/ {owners}\n"));
    }
    text
}

/// Elsewhere the last pattern that matches is the only one, so each folder has one line with everybody.
fn by_folder(forge: Forge, owned: &[Owned]) -> String {
    let mut folders: BTreeMap<&str, BTreeSet<&String>> = BTreeMap::new();
    for owned in owned {
        let all = folders.entry(&owned.folder).or_default();
        all.extend(&owned.logins);
    }
    let line = |(folder, logins): (&str, BTreeSet<&String>)| {
        let owners = owners(logins.into_iter());
        match forge {
            // Forgejo and Gitea read a regular expression over the path.
            Forge::Forgejo => format!("{}/.* {owners}\n", folder.replace('.', "\\.")),
            _ => format!("/{folder}/ {owners}\n"),
        }
    };
    folders.into_iter().map(line).collect()
}

fn owners<'l>(logins: impl Iterator<Item = &'l String>) -> String {
    logins
        .map(|login| format!("@{login}"))
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = "applies_to: change
rules:
  - {name: \"Normal [x]\", stages: [{name: Board, from: [role:cab], need: 67%}, {name: Owner, from: [\"field:requester\"]}]}
  - {name: Emergency, when: \"type:emergency\", stages: [{name: On call, from: [bo]}]}
";

    fn people() -> People {
        let person = |name: &str, logins: &str, more: &str| {
            let text = format!("name: {name}\nlogins: {{{logins}}}\nroles: [cab]\n{more}");
            let person: Person = serde_yaml::from_str(&text).unwrap();
            (PersonId::parse(name).unwrap(), person)
        };
        let mut people = People::default();
        for (id, person) in [
            person("ana", "github: ana-x, gitlab: ana, forgejo: ana", ""),
            person("bo", "github: bo, gitlab: bo", ""),
            person("cy", "github: \"cy @everybody\"", ""),
            person("robot", "github: robot", "bot: true\n"),
        ] {
            people.insert(id, person);
        }
        people
    }

    fn file(forge: Forge) -> Codeowners {
        let files = [(".gitsm/policies/change.yaml".to_owned(), POLICY.into())];
        let (policies, findings) = Policies::load(&files, &Kinds::builtin(), chrono_tz::UTC);
        assert!(findings.is_empty(), "{findings:?}");
        codeowners(forge, &Kinds::builtin(), &policies, &people())
    }

    #[test]
    fn github_has_one_line_a_folder() {
        let file = file(Forge::Github);
        assert_eq!(file.path, ".github/CODEOWNERS");
        let lines: Vec<&str> = file.text.lines().skip(1).collect();
        assert_eq!(lines, ["/changes/ @ana-x @bo"]);
    }

    #[test]
    fn gitlab_has_a_section_with_a_number_for_each_stage() {
        let text = file(Forge::Gitlab).text;
        let sections = "\n[Normal  x  - Board][3]\n/changes/ @ana @bo\n\n[Emergency - On call][1]\n/changes/ @bo\n";
        assert!(text.ends_with(sections), "{text}");
    }

    #[test]
    fn what_cannot_be_said_is_told_and_a_hostile_login_goes_nowhere() {
        let file = file(Forge::Github);
        assert!(!file.text.contains("everybody") && !file.text.contains("robot"));
        let expected = [
            "Normal [x] - Board: 3 must approve, and only 2 have a login",
            "Normal [x] - Owner: nobody has a login on github",
            "Normal [x] - Owner: who `requester` names depends on the record",
            "cy has no login: add `logins: {github: …}` to the person",
        ];
        assert_eq!(file.left_out, expected);
    }

    #[test]
    fn forgejo_has_regular_expressions() {
        assert!(file(Forge::Forgejo).text.ends_with("\nchanges/.* @ana\n"));
    }
}
