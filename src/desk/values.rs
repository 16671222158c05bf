//! Turns what people type for a field into its value: local times, `yes`, `@me`, commas between items.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::model::data::Data;
use crate::model::id::{read_time, write_time};
use crate::model::kind::{Field, FieldType};
use crate::model::read::choose;

use super::DeskError;

/// Reads a text as the value of a field; an empty text clears it. `me` is the person behind `@me`.
///
/// # Errors
/// When the text is no value of the field.
pub fn parse_value(
    name: &str,
    field: &Field,
    text: &str,
    zone: Tz,
    now: DateTime<Utc>,
    me: Option<&str>,
) -> Result<Data, DeskError> {
    let typed = text.trim();
    if typed.is_empty() {
        return Ok(Data::Null);
    }
    let bad = |message: &str, remedy: &str| DeskError::BadValue {
        field: name.to_owned(),
        message: format!("{typed:?} {message}"),
        remedy: (!remedy.is_empty()).then(|| remedy.to_owned()),
    };
    let person = |text: &str| match (text, me) {
        ("@me", Some(me)) => me.to_owned(),
        (text, _) => text.to_owned(),
    };
    match field.kind {
        FieldType::Text => Ok(Data::text(text)),
        FieldType::Line | FieldType::Ref => Ok(Data::text(typed)),
        FieldType::Team => Ok(Data::text(typed.trim_start_matches('@'))),
        FieldType::Person => Ok(Data::text(person(typed).trim_start_matches('@'))),
        FieldType::Choice => match pick(field, typed) {
            Some(choice) => Ok(Data::text(choice)),
            None => Err(bad(
                "is not one of its choices",
                &choose(typed, field.choices.keys()),
            )),
        },
        FieldType::Int => typed
            .parse()
            .map(Data::Int)
            .map_err(|_| bad("is not a whole number", "")),
        FieldType::Number => match Data::from_plain(typed) {
            number @ (Data::Int(_) | Data::Decimal(_)) => Ok(number),
            _ => Err(bad(
                "is not a number",
                "write it with a point, without thousands: 1200.50",
            )),
        },
        FieldType::Bool => match typed.to_ascii_lowercase().as_str() {
            "yes" | "true" | "y" | "on" | "1" => Ok(Data::Bool(true)),
            "no" | "false" | "n" | "off" | "0" => Ok(Data::Bool(false)),
            _ => Err(bad("is neither yes nor no", "")),
        },
        FieldType::Date => match day(typed, zone, now) {
            Some(day) => Ok(Data::text(day.to_string())),
            None => Err(bad("is not a day", "write it as 2026-11-20, today or +30d")),
        },
        FieldType::Time => match instant(typed, zone, now) {
            Some(at) => Ok(Data::text(write_time(at))),
            None => Err(bad(
                "is not an instant",
                "write it as 2026-11-20T09:14:03Z, \"2026-11-20 09:14\", now or +2h",
            )),
        },
        FieldType::People | FieldType::Refs | FieldType::List => {
            let items = typed
                .split(',')
                .map(str::trim)
                .filter(|item| !item.is_empty());
            Ok(Data::texts(items.map(|item| match field.kind {
                FieldType::People => person(item),
                _ => item.to_owned(),
            })))
        }
        FieldType::Map => Err(bad(
            "cannot be given on the command line",
            "use `gitsm edit`",
        )),
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
    match typed {
        "today" => Some(today),
        "tomorrow" => today.succ_opt(),
        _ => match offset(typed) {
            Some(offset) => today.checked_add_signed(offset),
            None => typed.parse().ok(),
        },
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
        parse_value(
            name,
            &kind.fields[name],
            text,
            chrono_tz::Europe::Lisbon,
            now,
            Some("ana"),
        )
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
