//! Loads agreements and calendars: those in force over time, or one policy for all records.

use std::collections::HashSet;
use std::sync::Arc;

use crate::model::finding::Finding;
use crate::model::kind::Kind;
use crate::model::person::People;
use crate::model::yaml::parse::{parse, text_of};
use crate::report::snapshot::Snapshot;
use crate::sla::agreement;
use crate::sla::versions::{FOLDERS, Files, Ground, Policies, Version, WhatIf};
use crate::store::{CommitId, Stage, View};

use super::{Desk, DeskError};

/// Which policy records are held to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Policy {
    /// Each record to the one that was in force when it was opened.
    #[default]
    InForce,
    /// All to the one of the view.
    Current,
    /// All to the one of a revision or date.
    Of(String),
}

impl Policy {
    /// What somebody means by a word: `current`, or a revision or date. A branch of that name is
    /// `heads/current`.
    pub fn named(word: &str) -> Self {
        match word {
            "current" => Policy::Current,
            rev => Policy::Of(rev.to_owned()),
        }
    }
}

impl Desk {
    /// The agreements and calendars of the desk, and what is wrong in their files.
    ///
    /// # Errors
    /// When the repository cannot be read, or the revision of a policy is unknown.
    pub fn agreements(&self, people: &People) -> Result<(Policies, Vec<Finding>), DeskError> {
        let programs = people.iter().filter(|(_, person)| person.bot);
        let ground = Ground {
            kinds: self.kinds.clone(),
            zone: self.config.zone,
            bots: programs.map(|(id, _)| id.as_str().to_owned()).collect(),
            people: self.config.enforce.people.then(|| {
                let ids = people.iter().map(|(id, _)| id.as_str().to_owned());
                ids.collect()
            }),
        };
        match &self.policy {
            Policy::InForce => self.in_force(ground),
            Policy::Current => {
                let files = self.contents(&self.view)?;
                Ok(Policies::fixed(files, ground, WhatIf::Current))
            }
            Policy::Of(rev) => {
                let id = self.store.resolve(rev)?;
                let files = self.contents(&View::Commit(id.clone()))?;
                let what_if = WhatIf::Of(spelled(rev, &id));
                let (policies, mut findings) = Policies::fixed(files, ground, what_if);
                as_commit_has_it(&mut findings, &id);
                Ok((policies, findings))
            }
        }
    }

    /// The records of these kinds that an agreement is for, or was for once: verdicts are on no others.
    ///
    /// Kinds that an agreement of the view names are read while history is walked, the others only where it tells
    /// of one.
    ///
    /// # Errors
    /// When the repository cannot be read; bad files are findings of the snapshot.
    pub fn snapshot_under_agreements(&self, kinds: &[&Arc<Kind>]) -> Result<Snapshot, DeskError> {
        let named = self.named_in_agreements()?;
        let is_named = |kind: &&Arc<Kind>| named.contains(&kind.kind);
        let (now, others): (Vec<_>, Vec<_>) = kinds.iter().copied().partition(is_named);
        let mut snapshot = self.snapshot_of(&now)?;
        let was_named = |kind: &&Arc<Kind>| {
            let mut eras = snapshot.agreements.eras();
            eras.any(|era| era.agreements().rules_of(&kind.kind).next().is_some())
        };
        let once: Vec<&Arc<Kind>> = others.into_iter().filter(was_named).collect();
        if !once.is_empty() {
            let (records, paths, findings) = self.records_of(&once, &|_, _| true)?;
            snapshot.add(records, paths);
            snapshot.findings.extend(findings);
        }
        Ok(snapshot)
    }

    /// The kinds that the agreements of the view are for, as far as their files can be read.
    fn named_in_agreements(&self) -> Result<HashSet<String>, DeskError> {
        let kind = |(_, bytes): (String, Vec<u8>)| {
            let root = parse(text_of(&bytes).ok()?).ok()?;
            root.get("applies_to")?.as_text().map(str::to_owned)
        };
        let files = self.files(agreement::FOLDER)?;
        Ok(files.into_iter().filter_map(kind).collect())
    }

    fn in_force(&self, ground: Ground) -> Result<(Policies, Vec<Finding>), DeskError> {
        let stages = self.store.stages(&self.view, &FOLDERS)?;
        let view = match (&self.view, stages.last()) {
            (View::Commit(_), Some(last)) => last.files.iter().cloned().collect(),
            _ => self.contents(&self.view)?,
        };
        let version = |stage: Stage| Version {
            commit: stage.commit.short().to_owned(),
            at: stage.at,
            files: stage.files.into_iter().collect(),
        };
        let versions = stages.into_iter().map(version).collect();
        let (policies, findings) = Policies::over(versions, view, ground);
        Ok((policies.cut_off(self.store.is_shallow()), findings))
    }

    pub(super) fn contents(&self, view: &View) -> Result<Files, DeskError> {
        Ok(self.store.contents(view, &FOLDERS)?.into_iter().collect())
    }
}

/// Findings of files that are read from another commit than the rest.
pub fn as_commit_has_it(findings: &mut [Finding], id: &CommitId) {
    for finding in findings {
        finding.message += &format!(" (as commit {} has it)", id.short());
    }
}

/// A revision as it was typed, with its commit where that does not show.
fn spelled(rev: &str, id: &CommitId) -> String {
    match id.as_str().starts_with(rev) {
        true => id.short().to_owned(),
        false => format!("{rev} ({})", id.short()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::clock::Clock;
    use crate::desk::{Answers, Options, init};
    use crate::sla::agreement::Agreements;
    use crate::store::Environment;

    fn environment() -> Environment {
        Environment::from_lookup(|name| match name {
            "GIT_CONFIG_GLOBAL" => Some("/dev/null".into()),
            "GIT_CONFIG_NOSYSTEM" => Some("1".into()),
            "GIT_AUTHOR_NAME" | "GIT_COMMITTER_NAME" => Some("Ana".into()),
            "GIT_AUTHOR_EMAIL" | "GIT_COMMITTER_EMAIL" => Some("ana@example.org".into()),
            _ => None,
        })
    }

    /// A new desk with these files over it, uncommitted; its agreements, and the findings as text.
    fn desk(files: &[(&str, &str)]) -> (Agreements, Vec<String>) {
        let folder = tempfile::tempdir().unwrap();
        let answers = Answers {
            desk: "Test".into(),
            zone: chrono_tz::Europe::Lisbon,
            team: "desk".into(),
        };
        let now = "2026-11-20T09:14:03Z".parse().unwrap();
        init(folder.path(), environment(), &answers, now).unwrap();
        for (path, text) in files {
            let path = folder.path().join(path);
            std::fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let options = Options {
            environment: environment(),
            clock: Clock::Fixed(now),
            ..Options::default()
        };
        let snapshot = Desk::open(folder.path(), options)
            .unwrap()
            .snapshot()
            .unwrap();
        let findings = snapshot.findings.iter().map(ToString::to_string).collect();
        (snapshot.agreements.current().clone(), findings)
    }

    #[test]
    fn a_new_desk_has_calendars_and_agreements_that_work() {
        let (agreements, findings) = desk(&[]);
        assert_eq!(findings, Vec::<String>::new());
        assert_eq!(agreements.calendars().usable.len(), 2);
        assert!(agreements.rules_of("incident").count() == 1 && agreements.broken().is_empty());
    }

    #[test]
    fn a_broken_calendar_takes_only_its_agreements_along() {
        let calendar = "zone: Europe/Lisbonn\nweek: {mon-fri: [\"09:00-17:00\"]}\nholidays:\n  - {ics: none.ics}\n";
        let own = "applies_to: incident\ncalendar: always\nagreements: [{name: All, targets: {resolve: 4h}}]\n";
        let (agreements, findings) = desk(&[
            (".gitsm/calendars/business.yaml", calendar),
            (".gitsm/agreements/zz.yaml", own),
        ]);
        let expected = [
            ".gitsm/calendars/business.yaml:1:1: unknown time zone `Europe/Lisbonn`",
            ".gitsm/calendars/business.yaml:4:6: there is no file `none.ics`",
            ".gitsm/agreements/incident.yaml:8:11: the calendar `business` has errors",
            ".gitsm/agreements/request.yaml:4:11: the calendar `business` has errors",
        ];
        assert_eq!(findings, expected);
        assert_eq!(agreements.broken().len(), 2);
        assert_eq!(agreements.rules_of("incident").count(), 1);
    }

    #[test]
    fn holiday_files_lie_beside_the_calendars() {
        let calendar = "zone: Europe/Lisbon\nalways: true\nholidays:\n  - {ics: holidays/pt.ics}\n";
        let ics = "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261201\r\nSUMMARY:Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        let (agreements, findings) = desk(&[
            (".gitsm/calendars/always.yaml", calendar),
            (".gitsm/calendars/holidays/pt.ics", ics),
        ]);
        assert_eq!(findings, Vec::<String>::new());
        let calendar = &agreements.calendars().usable["always"];
        assert!(!calendar.is_open("2026-12-01T12:00:00Z".parse().unwrap()));
        assert!(calendar.is_open("2026-12-02T12:00:00Z".parse().unwrap()));
    }
}
