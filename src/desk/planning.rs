//! What surrounds a plan: windows and calendars at the base, what else is planned, and what depends on what.

use std::sync::Arc;

use crate::model::finding::{Finding, Severity};
use crate::model::id::RecordId;
use crate::model::kind::{Capability, Category, Kind};
use crate::model::record::Record;
use crate::policy::conflict::{Plan, Surroundings};
use crate::policy::gate::ready;
use crate::policy::graph::Graph;
use crate::policy::{self, Policies};
use crate::sla::agreement::Calendars;
use crate::sla::versions::calendars;
use crate::store::View;

use super::{Desk, DeskError, load};

/// What surrounds plans.
pub struct Planning {
    /// The policies at the base.
    pub policies: Policies,
    /// The calendars at the base.
    pub calendars: Calendars,
    /// What depends on what.
    pub graph: Graph,
    /// Everything that is planned and not over, in order of time.
    pub plans: Vec<Plan>,
    /// What is wrong in policies and calendars, and which records could not be read.
    pub findings: Vec<Finding>,
    /// Files of records that could not be read.
    pub unread: Vec<String>,
}

/// Which plans count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Whatever somebody has asked for.
    Asked,
    /// What may be carried out.
    Ready,
    /// All of them, with those that were carried out.
    All,
}

impl Desk {
    /// What surrounds plans, as it is known at the base; see [`Desk::base`].
    ///
    /// # Errors
    /// When the base cannot be found, or the repository not be read.
    pub fn planning(&self, base: Option<&str>, wanted: Wanted) -> Result<Planning, DeskError> {
        let view = match self.base(base)? {
            Some(commit) => View::Commit(commit),
            None => self.view.clone(),
        };
        let rules = self.rulebook_of(&view)?;
        let (calendars, found) = calendars(&self.contents(&view)?);
        let mut findings = rules.findings;
        findings.extend(found);
        let kinds: Vec<&Arc<Kind>> = self.of(Capability::Schedule);
        // Most plans are over; their files are looked at and not parsed.
        let may_count = |kind: &Kind, bytes: &[u8]| {
            plain_state(kind, bytes).is_none_or(|state| in_state(kind, state, wanted))
        };
        let (records, _, unread) = self.records_of(&kinds, &may_count)?;
        let over = |record: &Record| record.category() == Category::Closed;
        let done = |record: &Record| record.fields.contains_key("actual_start");
        let mut plans: Vec<Plan> = records
            .iter()
            .filter(|record| in_state(&record.kind, &record.state, wanted))
            .filter(|record| !over(record) || done(record))
            .filter_map(|record| Plan::of(record, &self.kinds, self.now()))
            .filter(|plan| wanted == Wanted::All || plan.span.end > self.now())
            .collect();
        plans.sort_by(|a, b| (a.span, &a.id).cmp(&(b.span, &b.id)));
        let nodes = self.of(Capability::DependencyGraph);
        let (nodes, _, more) = self.records_of(&nodes, &|_, _| true)?;
        let unread = [unread, more].concat();
        let errors = unread.iter().filter(|it| it.severity == Severity::Error);
        let mut paths: Vec<String> = errors.map(|it| it.path.clone()).collect();
        paths.dedup();
        findings.extend(unread);
        Ok(Planning {
            policies: rules.policies,
            calendars,
            graph: Graph::of(nodes.iter()),
            plans,
            findings,
            unread: paths,
        })
    }

    /// What is wrong in the policies of the desk, windows without times included.
    ///
    /// # Errors
    /// When the repository cannot be read.
    pub fn policy_findings(&self) -> Result<Vec<Finding>, DeskError> {
        let files = load::files_of(&self.store, &self.view, &policy::FOLDERS)?;
        let (policies, mut findings) = Policies::load(&files, &self.kinds, self.config.zone);
        let (calendars, _) = calendars(&self.contents(&self.view)?);
        let now = self.now();
        for window in self
            .kinds
            .iter()
            .flat_map(|kind| policies.windows_of(&kind.kind))
        {
            let Err(unknown) = window.is_at(&calendars, now) else {
                continue;
            };
            let finding = Finding::error(&window.path, "policy/calendar", unknown.text());
            let remedy = format!("mend or make {}", Desk::calendar_path(&unknown.calendar));
            findings.push(finding.at(window.place).remedy(remedy));
        }
        Ok(findings)
    }

    fn of(&self, capability: Capability) -> Vec<&Arc<Kind>> {
        let kinds = self.kinds.iter();
        kinds.filter(|kind| kind.has(capability)).collect()
    }
}

/// Whether plans in a state count; one that the kind does not have counts as open.
fn in_state(kind: &Kind, state: &str, wanted: Wanted) -> bool {
    let category = kind.category(state).unwrap_or(Category::Active);
    match wanted {
        Wanted::All => category != Category::New,
        Wanted::Asked => category.is_open() && category != Category::New,
        Wanted::Ready => ready(kind).contains(&state),
    }
}

/// The state of a record as it stands in its text, where that is beyond doubt: on the only line that begins with
/// its key, and one of the kind.
fn plain_state<'k>(kind: &'k Kind, bytes: &[u8]) -> Option<&'k str> {
    let lines = bytes.split(|byte| *byte == b'\n');
    let mut values = lines.filter_map(|line| line.strip_prefix(b"state:"));
    let value = values.next()?.trim_ascii();
    let states = kind.workflow.states.keys();
    let mut known = states.filter(|state| state.as_bytes() == value);
    known
        .next()
        .filter(|_| values.next().is_none())
        .map(String::as_str)
}

impl Planning {
    /// What else is planned beside a record.
    pub fn others(&self, id: &RecordId) -> Vec<Plan> {
        let others = self.plans.iter().filter(|plan| plan.id != *id);
        others.cloned().collect()
    }

    /// The same for the rules that look for conflicts.
    pub fn around<'p>(&'p self, desk: &'p Desk, others: &'p [Plan]) -> Surroundings<'p> {
        Surroundings {
            policies: &self.policies,
            calendars: &self.calendars,
            kinds: desk.kinds(),
            graph: &self.graph,
            others,
            now: desk.now(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Kinds;

    #[test]
    fn a_state_is_read_from_the_text_only_where_it_is_beyond_doubt() {
        let kinds = Kinds::builtin();
        let change = kinds.get("change").unwrap();
        let of = |text: &str| plain_state(change, text.as_bytes());
        assert_eq!(of("id: x\nstate: closed\nlog: []\n"), Some("closed"));
        assert_eq!(of("state:   closed \r\n"), Some("closed"));
        for doubt in [
            "",
            "state: \"closed\"\n",
            "state: closed # really\n",
            "state: nosuch\n",
            "state:\n  closed\n",
            "  state: closed\n",
            "{state: closed}\n",
            "title: \"x\nstate: closed\"\nstate: scheduled\n",
        ] {
            assert_eq!(of(doubt), None, "{doubt}");
        }
    }

    #[test]
    fn which_plans_count() {
        let kinds = Kinds::builtin();
        let change = kinds.get("change").unwrap();
        let count = |wanted| {
            let states = change.workflow.states.keys();
            let states = states.filter(|state| in_state(change, state, wanted));
            states.map(String::as_str).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(count(Wanted::Ready), "scheduled implement");
        assert_eq!(count(Wanted::Asked), "assess authorize scheduled implement");
        let all = "assess authorize scheduled implement review closed canceled";
        assert_eq!(count(Wanted::All), all);
    }
}
