//! Lines over periods, on one scale from zero; a period without a value breaks the line.

use super::{Drawing, WIDTH, labels, rule, said, size, text};
use crate::report::chart::Line;
use crate::report::table::Value;
use chrono_tz::Tz;

const TOP: f64 = 14.0;
const LEFT: f64 = 64.0;
const HEIGHT: f64 = 180.0;
/// Labels of periods keep this distance.
const STEP: f64 = 70.0;
/// Labels of lines keep this distance.
const APART: f64 = 15.0;

/// Where points lie.
struct Frame {
    right: f64,
    top: f64,
    steps: usize,
}

impl Frame {
    #[allow(clippy::cast_precision_loss)] // a thousand periods at most
    fn x(&self, at: usize) -> f64 {
        let gaps = self.steps.saturating_sub(1).max(1) as f64;
        LEFT + (self.right - LEFT) * at as f64 / gaps
    }

    fn y(&self, value: f64) -> f64 {
        TOP + HEIGHT * (1.0 - value / self.top)
    }
}

/// The lines; nothing where no period has a value.
pub fn draw(steps: &[String], lines: &[Line], zone: Tz) -> Option<Drawing> {
    let values = || lines.iter().flat_map(|line| &line.points);
    let highest = values().filter_map(size).reduce(f64::max)?;
    let sample = values().find(|value| size(value).is_some())?;
    let top = match sample {
        Value::Share(_) | Value::FineShare(_) => highest.max(1.0),
        _ => highest.max(1.0).ceil(),
    };
    let (names, room) = labels(lines.iter().map(|line| line.label.as_str()));
    let frame = Frame {
        right: WIDTH - room - 8.0,
        top,
        steps: steps.len(),
    };
    let mut body = grid(&frame, sample, zone) + &axis(&frame, steps);
    let mut words = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        body += &path(&frame, line, at);
        body += &dots(&frame, line, at, (steps, zone));
        words.push(in_words(line, steps, zone));
    }
    body += &ends(&frame, lines, &names);
    Some(Drawing {
        height: TOP + HEIGHT + 26.0,
        words: words.join("; "),
        body,
    })
}

fn grid(frame: &Frame, sample: &Value, zone: Tz) -> String {
    let mut out = String::new();
    // Two halves only where a half can be: half a record cannot.
    let half = match sample {
        Value::Int(_) => (frame.top / 2.0).round(),
        _ => frame.top / 2.0,
    };
    let mut marks = vec![0.0, half, frame.top];
    marks.dedup();
    for mark in marks {
        let y = frame.y(mark);
        out += &rule((LEFT, y), (frame.right, y), "grid");
        out += &text(LEFT - 8.0, y + 4.0, "end", &said(&like(sample, mark), zone));
    }
    out
}

/// A value of the same sort.
#[allow(clippy::cast_possible_truncation)] // cut to a whole number on purpose
fn like(sample: &Value, number: f64) -> Value {
    match sample {
        Value::Int(_) => Value::Int(number as i64),
        Value::Seconds(_) | Value::Age(_) => Value::Age(number as i64),
        Value::FineShare(_) => Value::FineShare(number),
        Value::Factor(_) => Value::Factor(number),
        _ => Value::Share(number),
    }
}

/// As many names of periods as there is room for, the last one always.
fn axis(frame: &Frame, steps: &[String]) -> String {
    let mut out = String::new();
    let mut next = f64::INFINITY;
    for (at, step) in steps.iter().enumerate().rev() {
        let x = frame.x(at);
        if x <= next {
            out += &text(x, TOP + HEIGHT + 18.0, "mid", step);
            next = x - STEP;
        }
    }
    out
}

fn path(frame: &Frame, line: &Line, at: usize) -> String {
    let mut path = String::new();
    let mut pen = 'M';
    for (step, point) in line.points.iter().enumerate() {
        match size(point) {
            Some(value) => {
                path += &format!("{pen}{:.1} {:.1}", frame.x(step), frame.y(value));
                pen = 'L';
            }
            None => pen = 'M',
        }
    }
    let class = format!("s{} dash{}", at % 4, at % 3);
    format!("<path d=\"{path}\" class=\"{class}\"/>\n")
}

fn dots(frame: &Frame, line: &Line, at: usize, (steps, zone): (&[String], Tz)) -> String {
    let mut out = String::new();
    for (step, (point, name)) in line.points.iter().zip(steps).enumerate() {
        let Some(value) = size(point) else { continue };
        out += &format!(
            "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" class=\"f{}\"><title>{}</title></circle>\n",
            frame.x(step),
            frame.y(value),
            at % 4,
            super::esc(&format!("{name}, {}: {}", line.label, said(point, zone)))
        );
    }
    out
}

/// The names of the lines at their ends, moved apart where they would lie on one another.
fn ends(frame: &Frame, lines: &[Line], names: &[String]) -> String {
    let last = |line: &Line| line.points.iter().rev().find_map(size).unwrap_or(0.0);
    let mut ends: Vec<(f64, usize)> = lines
        .iter()
        .enumerate()
        .map(|(at, line)| (frame.y(last(line)), at))
        .collect();
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    let mut floor = f64::NEG_INFINITY;
    for end in &mut ends {
        end.0 = end.0.max(floor);
        floor = end.0 + APART;
    }
    let mut ceiling = TOP + HEIGHT + APART;
    for end in ends.iter_mut().rev() {
        end.0 = end.0.min(ceiling - APART);
        ceiling = end.0;
    }
    let label = |(y, at): &(f64, usize)| {
        let class = format!("f{}", at % 4);
        let name = &names[*at];
        format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" class=\"{class}\">{}</text>\n",
            frame.right + 10.0,
            y + 4.0,
            super::esc(name)
        )
    };
    ends.iter().map(label).collect()
}

fn in_words(line: &Line, steps: &[String], zone: Tz) -> String {
    let points = steps.iter().zip(&line.points);
    let said: Vec<String> = points
        .map(|(step, point)| format!("{step} {}", said(point, zone)))
        .collect();
    format!("{}: {}", line.label, said.join(", "))
}
