//! Loads calendars and agreements; a bad file becomes findings, and the others still serve.

use std::collections::BTreeSet;
use std::io;
use std::sync::Arc;

use crate::model::finding::{Finding, Place};
use crate::model::layout::id_of;
use crate::model::person::People;
use crate::model::yaml::node::place;
use crate::model::yaml::parse::{Fault, parse, text_of};
use crate::sla::agreement::{self, Agreements, Calendars, Terms};
use crate::sla::calendar::{Calendar, CalendarError, Problem};
use crate::store::{Store, View};

use super::load::files;
use super::{Desk, DeskError};

/// Where a repository keeps its calendars; holiday files are named relative to it.
pub(super) const CALENDARS: &str = ".gitsm/calendars";

impl Desk {
    /// The agreements and calendars of the desk, and what is wrong in their files.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn agreements(&self, people: &People) -> Result<(Agreements, Vec<Finding>), DeskError> {
        let (calendars, mut findings) = calendars(&self.store, &self.view)?;
        let programs = people.iter().filter(|(_, person)| person.bot);
        let terms = Terms {
            kinds: &self.kinds,
            zone: self.config.zone,
            bots: programs
                .map(|(id, _)| id.as_str().to_owned())
                .collect::<BTreeSet<_>>(),
            people: self.config.enforce.people.then(|| {
                let ids = people.iter().map(|(id, _)| id.as_str().to_owned());
                ids.collect()
            }),
        };
        let files = files(&self.store, &self.view, agreement::FOLDER)?;
        let (agreements, found) = Agreements::load(&files, calendars, terms);
        findings.extend(found);
        Ok((agreements, findings))
    }
}

/// The calendars of a repository.
pub(super) fn calendars(
    store: &Store,
    view: &View,
) -> Result<(Calendars, Vec<Finding>), DeskError> {
    let read = |name: &str| -> io::Result<Vec<u8>> {
        match store.read(view, &format!("{CALENDARS}/{name}")) {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => Err(io::ErrorKind::NotFound.into()),
            Err(error) => Err(io::Error::other(error.to_string())),
        }
    };
    let mut calendars = Calendars::default();
    let mut findings = Vec::new();
    for (path, bytes) in files(store, view, CALENDARS)? {
        let name = id_of(&path).unwrap_or_default().to_owned();
        match calendar(&path, &name, &bytes, &read) {
            Ok(calendar) => {
                calendars.usable.insert(name, Arc::new(calendar));
            }
            Err(found) => {
                calendars.broken.insert(name);
                findings.extend(found);
            }
        }
    }
    Ok((calendars, findings))
}

pub(super) fn calendar(
    path: &str,
    name: &str,
    bytes: &[u8],
    read: &dyn Fn(&str) -> io::Result<Vec<u8>>,
) -> Result<Calendar, Vec<Finding>> {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        vec![finding]
    };
    let text = text_of(bytes).map_err(fault)?;
    let root = parse(text).map_err(fault)?;
    let place = |keys: &[String]| {
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        place(text, root.nearest(&keys).start)
    };
    Calendar::parse(name, text, read).map_err(|errors| {
        errors
            .iter()
            .map(|error| finding(path, error, &place))
            .collect()
    })
}

fn finding(path: &str, error: &CalendarError, place: &dyn Fn(&[String]) -> Place) -> Finding {
    use crate::model::explain::Explain;
    let at = match &error.problem {
        Problem::Syntax { place: said, .. } => said.unwrap_or_else(|| place(&error.path)),
        _ => place(&error.path),
    };
    let mut finding = Finding::error(path, error.problem.code(), error.problem.to_string()).at(at);
    finding.remedy = error.hint();
    finding
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::clock::Clock;
    use crate::desk::{Answers, Options, init};
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
        (snapshot.agreements, findings)
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
