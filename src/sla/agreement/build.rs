//! From agreement files to [`Agreements`]: file by file in order of name, one bad file leaving the others.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use chrono::DateTime;
use chrono_tz::Tz;

use super::read::{File, Reader};
use super::{Agreements, Calendars, Row, Rules, lint};
use crate::kinds::Kinds;
use crate::model::finding::{Finding, Severity};
use crate::model::kind::Kind;
use crate::model::yaml::parse::{Fault, parse, text_of};
use crate::sla::moment;
use crate::sla::targets::AgreementType;

/// What agreements need to know of the desk.
#[derive(Debug)]
pub struct Terms<'a> {
    /// The kinds that they may apply to.
    pub kinds: &'a Kinds,
    /// The zone in which days of queries begin.
    pub zone: Tz,
    /// People who are programs.
    pub bots: BTreeSet<String>,
    /// The people who are known, if everybody must be; who is told and unknown is then warned of.
    pub people: Option<BTreeSet<String>>,
}

impl Agreements {
    /// Reads agreement files (path and bytes); they count in order of their names.
    pub fn load(
        files: &[(String, Vec<u8>)],
        calendars: Calendars,
        terms: Terms<'_>,
    ) -> (Self, Vec<Finding>) {
        let mut files: Vec<&(String, Vec<u8>)> = files.iter().collect();
        files.sort();
        let mut found: BTreeMap<(String, AgreementType), (Arc<Kind>, Vec<Row>)> = BTreeMap::new();
        let (mut findings, mut broken) = (Vec::new(), Vec::new());
        for (path, bytes) in files {
            let (file, told) = read(path, bytes, &calendars, &terms);
            findings.extend(told);
            let Some(file) = file else {
                broken.push(path.clone());
                continue;
            };
            let key = (file.kind.kind.clone(), file.level);
            let (_, rows) = found.entry(key).or_insert((file.kind, Vec::new()));
            rows.extend(file.rows);
        }
        let bots = Arc::new(terms.bots);
        let mut rules = Vec::new();
        for ((name, level), (kind, rows)) in found {
            findings.extend(lint::rows(&rows));
            rules.push(Rules {
                depends: depends(&kind, &rows),
                kind: name,
                level,
                rows,
                zone: terms.zone,
                bots: Arc::clone(&bots),
            });
        }
        let agreements = Agreements {
            rules,
            calendars,
            broken,
        };
        (agreements, findings)
    }
}

/// A file, if it can be used, and what there is to say about it.
fn read(
    path: &str,
    bytes: &[u8],
    calendars: &Calendars,
    terms: &Terms<'_>,
) -> (Option<File>, Vec<Finding>) {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        (None, vec![finding])
    };
    let text = match text_of(bytes) {
        Ok(text) => text,
        Err(error) => return fault(error),
    };
    let root = match parse(text) {
        Ok(root) => root,
        Err(error) => return fault(error),
    };
    let context = moment::context(DateTime::UNIX_EPOCH, terms.zone);
    let mut reader = Reader {
        path,
        text,
        kinds: terms.kinds,
        calendars,
        context: &context,
        people: terms.people.as_ref(),
        findings: Vec::new(),
    };
    let file = reader.file(&root);
    let wrong = |finding: &Finding| finding.severity == Severity::Error;
    let clean = !reader.findings.iter().any(wrong);
    (file.filter(|_| clean), reader.findings)
}

/// The fields on which the choice among the rows depends; `state` stands for the state and its phase.
fn depends(kind: &Kind, rows: &[Row]) -> BTreeSet<String> {
    let mentioned = |key: &&String| rows.iter().any(|row| row.when.mentions(key));
    let keys = moment::keys(kind);
    let mut depends = BTreeSet::new();
    for key in keys.keys().filter(mentioned) {
        match key.as_str() {
            "phase" => depends.insert("state".to_owned()),
            "label" => depends.insert("labels".to_owned()),
            "priority" => {
                let rule = kind.priority.iter();
                let fields = rule.flat_map(|rule| {
                    [
                        Some(&rule.rows),
                        Some(&rule.columns),
                        rule.overruled_by.as_ref(),
                    ]
                });
                depends.extend(fields.flatten().cloned());
                true
            }
            key => depends.insert(key.to_owned()),
        };
    }
    depends
}
