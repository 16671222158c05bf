//! Whether a step of a workflow may be taken: roles, time, what has to change, and the guards of the kind.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{Act, Consent, Refusal, path};
use crate::model::data::Data;
use crate::model::id::{RecordId, read_time};
use crate::model::kind::{Guard, TICK};
use crate::model::record::Record;

/// The link by which a new record continues one that can no longer be reopened, in kinds that have it.
const CONTINUES: &str = "reopens";

pub(super) fn check_step(
    before: &Record,
    after: &Record,
    step: &path::Step<'_>,
    act: &Act<'_>,
) -> Result<(), Refusal> {
    let way = step.way;
    if !way.roles.is_empty() && !way.roles.iter().any(|role| act.roles.contains(role)) {
        return Err(Refusal::Role {
            transition: step.name.to_owned(),
            roles: way.roles.clone(),
        });
    }
    if let (Some(days), Some(since)) = (way.within_days, before.state_since())
        && act.now > since + TimeDelta::days(i64::from(days))
    {
        return Err(Refusal::TooLate {
            transition: step.name.to_owned(),
            days,
            id: before.id.clone(),
            link: before
                .kind
                .links
                .get_key_value(CONTINUES)
                .map(|(link, _)| link.clone()),
        });
    }
    let unchanged = |field: &String| before.fields.get(field) == after.fields.get(field);
    if !way.changes.is_empty() && way.changes.iter().all(unchanged) {
        return Err(Refusal::Unchanged {
            transition: step.name.to_owned(),
            fields: way.changes.clone(),
        });
    }
    way.guards
        .iter()
        .try_for_each(|guard| check_guard(after, guard, act))
}

fn check_guard(after: &Record, guard: &Guard, act: &Act<'_>) -> Result<(), Refusal> {
    let refuse = |message: String| Err(Refusal::Guard { message });
    match guard {
        Guard::Different(a, b) => match (after.text(a), after.text(b)) {
            (Some(x), Some(y)) if x == y => {
                refuse(format!("`{a}` and `{b}` are both {x}; they must differ"))
            }
            _ => Ok(()),
        },
        Guard::Ordered(a, b) => {
            let (x, y) = (after.text(a), after.text(b));
            let in_order = match (x.and_then(instant), y.and_then(instant)) {
                (Some(x), Some(y)) => x < y,
                _ => true,
            };
            if in_order {
                Ok(())
            } else {
                refuse(format!("`{a}` must be before `{b}`"))
            }
        }
        Guard::Approved => missing(act.others.consent(after), |what| Refusal::NotApproved {
            id: after.id.clone(),
            what,
        }),
        Guard::Assessed => missing(act.others.assessed(after), |what| Refusal::NotAssessed {
            kind: after.kind.kind.clone(),
            id: after.id.clone(),
            what,
        }),
        Guard::Reviewed => missing(act.others.reviewed(after), |what| Refusal::Guard {
            message: what,
        }),
        Guard::Ticked(field) => ticked(after, field),
        Guard::LinkedDone(link) => {
            let open: Vec<&str> = after
                .linked(link)
                .iter()
                .filter(|id| {
                    act.others
                        .look(id)
                        .iter()
                        .any(|(_, category)| category.is_open())
                })
                .map(RecordId::as_str)
                .collect();
            if open.is_empty() {
                return Ok(());
            }
            refuse(format!("not all of `{link}` is done: {}", open.join(", ")))
        }
    }
}

fn ticked(after: &Record, field: &str) -> Result<(), Refusal> {
    let tasks = after.fields.get(field).map(Data::as_texts);
    let mut open = tasks.unwrap_or_default();
    open.retain(|task| !task.starts_with(TICK));
    let message = match open.as_slice() {
        [] => return Ok(()),
        [one] => format!("one of `{field}` is not done: {one}"),
        [first, ..] => format!("{} of `{field}` are not done, such as: {first}", open.len()),
    };
    Err(Refusal::Guard { message })
}

fn missing(answer: Consent, refusal: impl FnOnce(String) -> Refusal) -> Result<(), Refusal> {
    match answer {
        Consent::NotAsked | Consent::Given => Ok(()),
        Consent::Missing(what) => Err(refusal(what)),
    }
}

/// An instant, or the first one of a day.
fn instant(text: &str) -> Option<DateTime<Utc>> {
    let midnight = |day: NaiveDate| day.and_time(NaiveTime::MIN).and_utc();
    read_time(text).or_else(|| text.parse().ok().map(midnight))
}
