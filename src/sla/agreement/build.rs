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

/// One agreement file as it was read.
pub(in crate::sla) struct Sheet {
    /// What it says, if it can be used.
    pub file: Option<File>,
    /// What is wrong in it, and what looks wrong.
    pub findings: Vec<Finding>,
}

impl Sheet {
    /// A file that cannot be used.
    pub fn unusable(findings: Vec<Finding>) -> Self {
        Sheet {
            file: None,
            findings,
        }
    }
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
        let sheets: Vec<(&str, Sheet)> = files
            .iter()
            .map(|(path, bytes)| (path.as_str(), read_file(path, bytes, &calendars, &terms)))
            .collect();
        let sheets = sheets.iter().map(|(path, sheet)| (*path, sheet));
        Agreements::assemble(sheets, calendars.clone(), &terms)
    }

    /// Puts files together that were read already, in order of their names.
    pub(in crate::sla) fn assemble<'s>(
        sheets: impl Iterator<Item = (&'s str, &'s Sheet)>,
        calendars: Calendars,
        terms: &Terms<'_>,
    ) -> (Self, Vec<Finding>) {
        let mut found: BTreeMap<(String, AgreementType), (Arc<Kind>, Vec<Row>)> = BTreeMap::new();
        let (mut findings, mut broken) = (Vec::new(), Vec::new());
        for (path, sheet) in sheets {
            findings.extend(sheet.findings.iter().cloned());
            let Some(file) = &sheet.file else {
                broken.push(path.to_owned());
                continue;
            };
            let key = (file.kind.kind.clone(), file.level);
            let kind = || (Arc::clone(&file.kind), Vec::new());
            let (_, rows) = found.entry(key).or_insert_with(kind);
            rows.extend(file.rows.iter().cloned());
        }
        let bots = Arc::new(terms.bots.clone());
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

/// Reads one agreement file.
pub(in crate::sla) fn read_file(
    path: &str,
    bytes: &[u8],
    calendars: &Calendars,
    terms: &Terms<'_>,
) -> Sheet {
    let fault = |fault: Fault| {
        let mut finding = Finding::error(path, fault.code, fault.message).at(fault.place);
        finding.remedy = fault.remedy.map(str::to_owned);
        Sheet::unusable(vec![finding])
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
    Sheet {
        file: file.filter(|_| clean),
        findings: reader.findings,
    }
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
