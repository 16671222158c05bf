//! Events as a feed that other calendars subscribe to: iCalendar, RFC 5545.
//!
//! Lines end in CRLF and are folded at 75 octets, never inside a character (§3.1). Untrusted text cannot end
//! its line: line feeds become `\n`, other controls are left out (§3.3.11).

use chrono::{DateTime, Utc};

use crate::report::schedule::Event;

/// The longest line, in octets, without its end.
const WIDTH: usize = 75;

/// The feed. `now` is when it is made.
pub fn render(events: &[Event], name: &str, now: DateTime<Utc>) -> String {
    let mut out = String::new();
    let mut line = |text: &str| out.push_str(&folded(text));
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//gitsm//gitsm//EN");
    line("CALSCALE:GREGORIAN");
    line(&format!("X-WR-CALNAME:{}", escaped(name)));
    for event in events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}", escaped(&event.uid)));
        line(&format!("DTSTAMP:{}", instant(now)));
        line(&format!("DTSTART:{}", instant(event.span.start)));
        line(&format!("DTEND:{}", instant(event.span.end)));
        line(&format!("SUMMARY:{}", escaped(&event.summary)));
        if !event.description.is_empty() {
            line(&format!("DESCRIPTION:{}", escaped(&event.description)));
        }
        line(&format!("CATEGORIES:{}", escaped(&event.category)));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    out
}

fn instant(at: DateTime<Utc>) -> String {
    at.format("%Y%m%dT%H%M%SZ").to_string()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A content line with its end; a blank begins every further line of it.
fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    let mut used = 0;
    for c in text.chars() {
        if used + c.len_utf8() > WIDTH {
            out.push_str("\r\n ");
            used = 1;
        }
        out.push(c);
        used += c.len_utf8();
    }
    out + "\r\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn feed(summary: &str) -> String {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let event = Event {
            uid: "CHG-261120-7KQ2M@gitsm".to_owned(),
            span: crate::sla::span::Span {
                start: at("2026-11-21T10:00:00Z"),
                end: at("2026-11-21T11:00:00Z"),
            },
            summary: summary.to_owned(),
            description: String::new(),
            category: "PLANNED".to_owned(),
        };
        render(&[event], "Desk", at("2026-11-20T09:00:00Z"))
    }

    #[test]
    fn an_event_is_written_as_the_standard_says() {
        let expected = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//gitsm//gitsm//EN\r\nCALSCALE:GREGORIAN\r\nX-WR-CALNAME:Desk\r\nBEGIN:VEVENT\r\nUID:CHG-261120-7KQ2M@gitsm\r\nDTSTAMP:20261120T090000Z\r\nDTSTART:20261121T100000Z\r\nDTEND:20261121T110000Z\r\nSUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\r\nCATEGORIES:PLANNED\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        assert_eq!(feed("a, b; c\\d\nEND:VEVENT\r\x07"), expected);
    }

    proptest! {
        #[test]
        fn no_line_is_too_long_and_nothing_is_lost(summary in "[a-zé€𝄞 ]{0,300}") {
            let text = feed(&summary);
            prop_assert!(text.split("\r\n").all(|line| line.len() <= WIDTH));
            let unfolded = text.replace("\r\n ", "");
            let whole = format!("SUMMARY:{summary}\r\n");
            prop_assert!(unfolded.contains(&whole));
            prop_assert_eq!(unfolded.matches("\r\n").count(), 15);
        }

        #[test]
        fn no_text_adds_a_line(summary in "\\PC{0,40}[\r\n\u{85}\u{2028}:;,]{0,9}\\PC{0,40}") {
            let unfolded = feed(&summary).replace("\r\n ", "");
            prop_assert_eq!(unfolded.matches("\r\n").count(), 15);
            prop_assert_eq!(unfolded.matches('\n').count(), 15);
        }
    }
}
