//! Reads JUnit reports: which tests failed.
//!
//! There is no standard, only what test runners write: a root `testsuites` or a bare `testsuite`, suites inside
//! suites, attributes missing, control characters that XML forbids. Reports come from whoever writes the code, so
//! document types are refused and no entity but the five of XML is ever replaced.

use std::collections::BTreeMap;
use std::io::{BufRead, Read as _};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::model::explain::{Class, Explain};

use super::signal::{block, line};
use bytes::{Bytes, Wide};

mod bytes;

/// The deepest that suites may nest.
const DEEPEST: usize = 256;
/// The most characters of a test's name.
const NAME: usize = 300;
/// The most characters that are kept of what a failure says.
const SAID: usize = 2_000;
/// The most bytes of a report in UTF-16 that are read; that is not read as a stream.
const LARGEST_WIDE: u64 = 64 << 20;

/// Why a report cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum JunitError {
    /// It is no XML.
    #[error("it is no XML at byte {at}: {why}")]
    Malformed {
        /// Counted from 0.
        at: u64,
        /// What is wrong.
        why: String,
    },
    /// It declares a document type.
    #[error(
        "it declares a document type, which no JUnit report needs and which can hide an attack"
    )]
    DocumentType,
    /// It begins with something that is no element.
    #[error("it is no XML: it begins with `{0}`")]
    NoXml(String),
    /// It is XML of another sort.
    #[error("its root is <{0}>, and a JUnit report begins with <testsuites> or <testsuite>")]
    OtherRoot(String),
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It ends in the middle.
    #[error("it ends before </{0}>")]
    Truncated(String),
    /// It nests too deeply.
    #[error("its elements nest deeper than {DEEPEST}")]
    TooDeep,
}

impl Explain for JunitError {
    fn class(&self) -> Class {
        Class::Invalid
    }

    fn hint(&self) -> Option<String> {
        Some("have the test runner write it anew, or leave the file out of --junit".to_owned())
    }
}

/// What a report says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many test cases there are.
    pub tests: usize,
    /// How many were skipped.
    pub skipped: usize,
    /// Tests that failed at first and passed in the end.
    pub flaky: usize,
    /// The tests that failed, by id, and what each said.
    pub failed: BTreeMap<String, String>,
}

impl Report {
    /// Adds another report.
    pub fn add(&mut self, other: Report) {
        self.tests += other.tests;
        self.skipped += other.skipped;
        self.flaky += other.flaky;
        self.failed.extend(other.failed);
    }
}

/// A test case while it is read.
#[derive(Default)]
struct Case {
    id: String,
    failed: bool,
    skipped: bool,
    flaky: bool,
    said: String,
}

/// Reads a report as a stream.
///
/// # Errors
/// What is wrong with it.
pub fn read(mut source: impl BufRead) -> Result<Report, JunitError> {
    let unreadable = |error: std::io::Error| JunitError::Malformed {
        at: 0,
        why: line(&error.to_string(), 200),
    };
    let start = source.fill_buf().map_err(unreadable)?;
    match Wide::of(start) {
        Some(wide) => {
            let mut bytes = Vec::new();
            let mut source = source.take(LARGEST_WIDE);
            source.read_to_end(&mut bytes).map_err(unreadable)?;
            read_narrow(wide.text(&bytes).as_bytes())
        }
        None => read_narrow(source),
    }
}

/// Reads a report in which the characters of ASCII are single bytes.
fn read_narrow(source: impl BufRead) -> Result<Report, JunitError> {
    let mut reader = Reader::from_reader(source);
    // Reports of some runners have a lone `&` in a message.
    reader.config_mut().allow_dangling_amp = true;
    let mut state = State::default();
    let mut buffer = Vec::new();
    loop {
        let event = reader.read_event_into(&mut buffer);
        let event = event.map_err(|error| JunitError::Malformed {
            at: reader.error_position(),
            why: line(&error.to_string(), 200),
        })?;
        match event {
            Event::Eof => return state.end(),
            Event::DocType(_) => return Err(JunitError::DocumentType),
            Event::Start(tag) => state.start(&tag)?,
            Event::Empty(tag) => {
                state.start(&tag)?;
                state.close();
            }
            Event::End(_) => state.close(),
            Event::Text(text) if state.open.is_empty() => state.outside(&text)?,
            Event::Text(text) => state.text(&text),
            Event::CData(text) => state.text(&text),
            Event::GeneralRef(name) => state.reference(&name),
            Event::Decl(declared) => {
                let encoding = declared.encoding().and_then(Result::ok);
                state.bytes = encoding.map_or(Bytes::Utf8, |name| Bytes::declared(&name));
            }
            Event::Comment(_) | Event::PI(_) => {}
        }
        buffer.clear();
    }
}

#[derive(Default)]
struct State {
    /// Names of open elements.
    open: Vec<String>,
    /// Names of open suites.
    suites: Vec<String>,
    case: Option<Case>,
    /// Whether there was a root.
    rooted: bool,
    /// Whether text belongs to the failure of a test.
    listening: bool,
    /// What the report says it is written in.
    bytes: Bytes,
    report: Report,
}

impl State {
    /// Text before or after the root.
    fn outside(&self, text: &[u8]) -> Result<(), JunitError> {
        let text = line(&self.bytes.text(text), 20);
        match self.rooted || text.is_empty() {
            true => Ok(()),
            false => Err(JunitError::NoXml(text)),
        }
    }

    fn start(&mut self, tag: &BytesStart<'_>) -> Result<(), JunitError> {
        let name = self.bytes.text(tag.local_name().as_ref());
        if self.open.is_empty() && !matches!(name.as_str(), "testsuites" | "testsuite") {
            return Err(JunitError::OtherRoot(line(&name, 60)));
        }
        if self.open.len() >= DEEPEST {
            return Err(JunitError::TooDeep);
        }
        match name.as_str() {
            "testsuite" => self.suites.push(attribute(self.bytes, tag, "name")),
            "testcase" => self.case = Some(self.case_of(tag)),
            _ => self.outcome(&name, tag),
        }
        self.open.push(name);
        self.rooted = true;
        Ok(())
    }

    fn outcome(&mut self, name: &str, tag: &BytesStart<'_>) {
        let bytes = self.bytes;
        let Some(case) = &mut self.case else { return };
        match name {
            "failure" | "error" => {
                self.listening = !case.failed;
                if !case.failed {
                    case.said = attribute(bytes, tag, "message");
                    if case.said.is_empty() {
                        case.said = attribute(bytes, tag, "type");
                    }
                }
                case.failed = true;
            }
            "skipped" => case.skipped = true,
            "flakyFailure" | "flakyError" => case.flaky = true,
            _ => {}
        }
    }

    fn case_of(&self, tag: &BytesStart<'_>) -> Case {
        let bytes = self.bytes;
        let class = [
            attribute(bytes, tag, "classname"),
            attribute(bytes, tag, "class"),
        ]
        .into_iter()
        .chain(self.suites.iter().rev().cloned())
        .chain([attribute(bytes, tag, "file")])
        .find(|name| !name.is_empty());
        let name = attribute(bytes, tag, "name");
        let id = match (class, name.is_empty()) {
            (Some(class), false) => format!("{class}::{name}"),
            (Some(class), true) => class,
            (None, false) => name,
            (None, true) => "(a test without a name)".to_owned(),
        };
        Case {
            id: line(&id, NAME),
            ..Case::default()
        }
    }

    fn close(&mut self) {
        match self.open.pop().as_deref() {
            Some("testsuite") => {
                self.suites.pop();
            }
            Some("testcase") => {
                if let Some(case) = self.case.take() {
                    self.finish(case);
                }
            }
            Some("failure" | "error") => self.listening = false,
            _ => {}
        }
    }

    fn finish(&mut self, case: Case) {
        self.report.tests += 1;
        self.report.skipped += usize::from(case.skipped && !case.failed);
        self.report.flaky += usize::from(case.flaky && !case.failed);
        if case.failed {
            let said = block(&case.said, SAID);
            self.report.failed.entry(case.id).or_insert(said);
        }
    }

    fn text(&mut self, bytes: &[u8]) {
        if let Some(case) = &mut self.case
            && self.listening
            && case.said.len() < SAID
        {
            let text = self.bytes.text(bytes);
            let text = text.trim_matches(['\n', '\r']);
            if !case.said.is_empty() && !text.is_empty() {
                case.said.push('\n');
            }
            case.said.extend(text.chars().take(SAID));
        }
    }

    /// `&lt;` and the like come as events of their own; whatever is not known stays as it was written.
    fn reference(&mut self, name: &[u8]) {
        if let Some(case) = &mut self.case
            && self.listening
            && case.said.len() < SAID
        {
            let written = format!("&{};", String::from_utf8_lossy(name));
            case.said.push_str(&unescaped(&written));
        }
    }

    fn end(self) -> Result<Report, JunitError> {
        match self.open.last() {
            Some(open) => Err(JunitError::Truncated(line(open, 60))),
            None if !self.rooted => Err(JunitError::Empty),
            None => Ok(self.report),
        }
    }
}

/// An attribute, on one line; empty when it is missing or broken.
fn attribute(bytes: Bytes, tag: &BytesStart<'_>, name: &str) -> String {
    let mut all = tag.attributes();
    let all = all.with_checks(false).flatten();
    let value = all
        .filter(|attribute| attribute.key.local_name().as_ref() == name.as_bytes())
        .map(|attribute| bytes.text(&attribute.value))
        .next();
    line(&unescaped(&value.unwrap_or_default()), SAID)
}

fn unescaped(text: &str) -> String {
    quick_xml::escape::unescape(text).map_or_else(|_| text.to_owned(), |text| text.into_owned())
}

#[cfg(test)]
mod tests;
