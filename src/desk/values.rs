//! Turns what people type for a field into its value: local times, `yes`, `@me`, commas between items.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::data::Data;
use crate::model::id::{read_time, write_time};
use crate::model::kind::{Field, FieldType};
use crate::model::read::choose;

use super::DeskError;

/// Who reads a value, when and where: what `@me`, `now` and local times mean.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The zone of local times.
    pub zone: Tz,
    /// The present.
    pub now: DateTime<Utc>,
    /// The person behind `@me`.
    pub me: Option<&'a str>,
}

/// What is wrong with a text, and what to do about it; the remedy may be empty.
type Wrong = (&'static str, String);

impl Reader<'_> {
    /// Reads a text as the value of a field; an empty text clears it.
    ///
    /// # Errors
    /// When the text is no value of the field.
    pub fn value(&self, name: &str, field: &Field, text: &str) -> Result<Data, DeskError> {
        let typed = text.trim();
        let value = match field.kind {
            _ if typed.is_empty() => Ok(Data::Null),
            FieldType::Text => Ok(Data::text(text)),
            FieldType::Line | FieldType::Ref => Ok(Data::text(typed)),
            FieldType::Team => Ok(Data::text(typed.trim_start_matches('@'))),
            FieldType::Person => Ok(Data::text(self.person(typed))),
            FieldType::People => Ok(Data::texts(items(typed).map(|item| self.person(item)))),
            FieldType::Refs | FieldType::List => Ok(Data::texts(items(typed))),
            FieldType::Choice => choice(field, typed),
            FieldType::Int | FieldType::Number => number(field.kind, typed),
            FieldType::Bool => yes_or_no(typed),
            FieldType::Date | FieldType::Time => self.moment(field.kind, typed),
            FieldType::Map => Err((
                "cannot be given on the command line",
                "use `gitsm edit`".to_owned(),
            )),
        };
        value.map_err(|(message, remedy)| DeskError::BadValue {
            field: name.to_owned(),
            message: format!("{typed:?} {message}"),
            remedy: (!remedy.is_empty()).then_some(remedy),
        })
    }

    fn person(&self, typed: &str) -> String {
        match (typed, self.me) {
            ("@me", Some(me)) => me.to_owned(),
            (typed, _) => typed.trim_start_matches('@').to_owned(),
        }
    }

    fn moment(&self, kind: FieldType, typed: &str) -> Result<Data, Wrong> {
        if kind == FieldType::Date {
            let day = day(typed, self.zone, self.now).map(|day| Data::text(day.to_string()));
            return day.ok_or((
                "is not a day",
                "write it as 2026-11-20, today or +30d".to_owned(),
            ));
        }
        let at = instant(typed, self.zone, self.now).map(|at| Data::text(write_time(at)));
        if at.is_none() && instant(typed, Tz::UTC, self.now).is_some() {
            let remedy = format!(
                "the clocks of {} go forward over it; give another",
                self.zone
            );
            return Err(("does not exist", remedy));
        }
        let remedy = "write it as 2026-11-20T09:14:03Z, \"2026-11-20 09:14\", now or +2h";
        at.ok_or(("is not an instant", remedy.to_owned()))
    }
}

fn items(typed: &str) -> impl Iterator<Item = &str> {
    typed
        .split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

fn choice(field: &Field, typed: &str) -> Result<Data, Wrong> {
    let chosen = pick(field, typed).map(Data::text);
    chosen.ok_or_else(|| {
        (
            "is not one of its choices",
            choose(typed, field.choices.keys()),
        )
    })
}

fn number(kind: FieldType, typed: &str) -> Result<Data, Wrong> {
    match (kind, Data::from_plain(typed)) {
        (_, whole @ Data::Int(_)) => Ok(whole),
        (FieldType::Number, decimal @ Data::Decimal(_)) => Ok(decimal),
        (FieldType::Int, _) => Err(("is not a whole number", String::new())),
        _ => Err((
            "is not a number",
            "write it with a point, without thousands: 1200.50".to_owned(),
        )),
    }
}

fn yes_or_no(typed: &str) -> Result<Data, Wrong> {
    match typed.to_ascii_lowercase().as_str() {
        "yes" | "true" | "y" | "on" | "1" => Ok(Data::Bool(true)),
        "no" | "false" | "n" | "off" | "0" => Ok(Data::Bool(false)),
        _ => Err(("is neither yes nor no", String::new())),
    }
}

/// A choice by its name, in any case and with either dash.
fn pick<'a>(field: &'a Field, typed: &str) -> Option<&'a str> {
    let folded = typed.to_ascii_lowercase().replace('-', "_");
    field
        .choices
        .keys()
        .map(String::as_str)
        .find(|choice| *choice == typed || *choice == folded)
}

/// An instant: RFC 3339, local time in a zone, `now`, or an offset such as `+2h` and `-30m`.
pub fn instant(typed: &str, zone: Tz, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if typed == "now" {
        return Some(now);
    }
    if let Some(offset) = offset(typed) {
        return now.checked_add_signed(offset);
    }
    if let Some(day) = named_day(typed, zone, now) {
        return zone
            .from_local_datetime(&day.and_hms_opt(0, 0, 0)?)
            .earliest()
            .map(|at| at.with_timezone(&Utc));
    }
    if let Some(at) = read_time(typed) {
        return Some(at);
    }
    let formats = [
        "%Y-%m-%d %H:%M",
        "%Y-%m-%dT%H:%M",
        "%Y-%m-%d %H:%M:%S",
        "%Y-%m-%dT%H:%M:%S",
    ];
    let local = formats
        .iter()
        .find_map(|format| NaiveDateTime::parse_from_str(typed, format).ok());
    let local = local.or_else(|| typed.parse::<NaiveDate>().ok()?.and_hms_opt(0, 0, 0))?;
    // A local time that the clock change leaves out does not exist; the one it repeats is taken first.
    zone.from_local_datetime(&local)
        .earliest()
        .map(|at| at.with_timezone(&Utc))
}

fn day(typed: &str, zone: Tz, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = now.with_timezone(&zone).date_naive();
    match offset(typed) {
        Some(offset) => today.checked_add_signed(offset),
        None => named_day(typed, zone, now).or_else(|| typed.parse().ok()),
    }
}

fn named_day(typed: &str, zone: Tz, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = now.with_timezone(&zone).date_naive();
    match typed {
        "yesterday" => today.pred_opt(),
        "today" => Some(today),
        "tomorrow" => today.succ_opt(),
        _ => None,
    }
}

fn offset(typed: &str) -> Option<TimeDelta> {
    let sign = match typed.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    let (number, unit) = typed[1..].split_at_checked(typed.len().checked_sub(2)?)?;
    let number: i64 = number.parse().ok()?;
    let number = sign * number;
    match unit {
        "m" => TimeDelta::try_minutes(number),
        "h" => TimeDelta::try_hours(number),
        "d" => TimeDelta::try_days(number),
        "w" => TimeDelta::try_weeks(number),
        _ => None,
    }
}

/// The field and the text of `field=value`.
///
/// # Errors
/// When there is no `=`.
pub fn split_assignment(text: &str) -> Result<(&str, &str), DeskError> {
    text.split_once('=')
        .map(|(field, value)| (field.trim(), value))
        .ok_or_else(|| DeskError::BadValue {
            field: text.to_owned(),
            message: "no value is given".to_owned(),
            remedy: Some("write it as field=value; field= clears it".to_owned()),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Kinds;

    fn parse(name: &str, text: &str) -> Result<Data, DeskError> {
        let kinds = Kinds::builtin();
        let kind = kinds.get("incident").unwrap();
        let now = read_time("2026-11-20T09:00:00Z").unwrap();
        let reader = Reader {
            zone: chrono_tz::Europe::Lisbon,
            now,
            me: Some("ana"),
        };
        reader.value(name, &kind.fields[name], text)
    }

    #[test]
    fn times_are_local_in_the_desks_zone() {
        assert_eq!(
            parse("hold_until", "2026-07-01 09:30").unwrap(),
            Data::text("2026-07-01T08:30:00Z")
        );
        assert_eq!(
            parse("hold_until", "+2h").unwrap(),
            Data::text("2026-11-20T11:00:00Z")
        );
        assert_eq!(
            parse("hold_until", "now").unwrap(),
            Data::text("2026-11-20T09:00:00Z")
        );
        assert!(
            parse("hold_until", "2026-03-29 01:30").is_err(),
            "the clock change leaves it out"
        );
        assert!(parse("hold_until", "soon").is_err());
        assert!(parse("hold_until", "+").is_err());
        assert!(parse("hold_until", "+é").is_err());
    }

    #[test]
    fn choices_forgive_case_and_dashes() {
        assert_eq!(
            parse("resolution_code", "Fix-Applied").unwrap(),
            Data::text("fix_applied")
        );
        let error = parse("impact", "hihg").unwrap_err();
        assert_eq!(
            crate::model::explain::Explain::hint(&error).unwrap(),
            "did you mean `high`?"
        );
    }

    #[test]
    fn people_and_lists() {
        assert_eq!(parse("assignee", "@me").unwrap(), Data::text("ana"));
        assert_eq!(
            parse("assets", "web-01, web-02,").unwrap(),
            Data::texts(["web-01", "web-02"])
        );
        assert_eq!(parse("assignee", " ").unwrap(), Data::Null);
        assert!(split_assignment("impact").is_err());
    }
}
