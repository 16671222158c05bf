//! Whether a query holds for a subject, and whether it makes sense for the keys there are.

use super::{
    Comparison, Context, Key, Name, Operand, Query, QueryError, RESERVED, Shape, Subject, Test,
    Value, Word, when,
};
use std::cmp::Ordering;

impl Query {
    /// Whether all terms hold. A value that cannot be read as what the key holds matches nothing; [`Query::check`]
    /// finds such before.
    pub fn matches<S: Subject + ?Sized>(&self, subject: &S, ctx: &Context) -> bool {
        self.terms
            .iter()
            .all(|term| term.test.holds(subject, ctx) != term.negated)
    }

    /// Checks keys, the shape of values, and that `@me` and `@mine` are somebody.
    ///
    /// # Errors
    /// At the first key or value that is wrong.
    pub fn check(&self, known: &[Key<'_>], ctx: &Context) -> Result<(), QueryError> {
        for term in &self.terms {
            match &term.test {
                Test::Text(_) => {}
                Test::Has(names) => {
                    for name in names {
                        find(name, known)?;
                    }
                }
                Test::Field { key, any } => {
                    let found = find(key, known)?;
                    for operand in any {
                        check_operand(operand, found, key, ctx)?;
                    }
                }
            }
        }
        for sort in &self.sort {
            find(&sort.key, known)?;
        }
        Ok(())
    }
}

fn find<'k>(name: &Name, known: &'k [Key<'k>]) -> Result<&'k Key<'k>, QueryError> {
    if let Some(key) = known.iter().find(|key| key.name == name.name) {
        return Ok(key);
    }
    let names: Vec<&str> = known.iter().map(|key| key.name).chain(RESERVED).collect();
    let similar = similar(&name.name, names.iter().copied());
    Err(QueryError::UnknownKey {
        key: name.name.clone(),
        at: name.at.0,
        similar,
        known: names.into_iter().map(str::to_owned).collect(),
    })
}

fn check_operand(
    operand: &Operand,
    key: &Key<'_>,
    name: &Name,
    ctx: &Context,
) -> Result<(), QueryError> {
    let (words, ordered) = match operand {
        Operand::Present | Operand::Missing => return Ok(()),
        Operand::Is(word) => ([Some(word), None], false),
        Operand::Compare(_, word) => ([Some(word), None], true),
        Operand::Range(from, to) => ([from.as_ref(), to.as_ref()], true),
    };
    for word in words.into_iter().flatten() {
        if ordered && key.shape == Shape::Bool {
            return Err(QueryError::NoOrder {
                key: name.name.clone(),
                at: word.at.0,
            });
        }
        if names_nobody(word, ctx) {
            return Err(QueryError::Nobody {
                given: word.text.clone(),
                at: word.at.0,
            });
        }
        if let Some(error) = unknown_word(word, key, name) {
            return Err(error);
        }
        if let Some((expected, hint)) = wrong_for(key.shape, &word.text, ctx) {
            return Err(QueryError::WrongValue {
                key: name.name.clone(),
                given: word.text.clone(),
                expected,
                hint,
                at: word.at.0,
            });
        }
    }
    Ok(())
}

/// A word that the key never has would silently find nothing.
fn unknown_word(word: &Word, key: &Key<'_>, name: &Name) -> Option<QueryError> {
    let same = |known: &String| folded(known).eq(folded(&word.text));
    if key.words.is_empty() || key.words.iter().any(same) {
        return None;
    }
    Some(QueryError::UnknownWord {
        key: name.name.clone(),
        given: word.text.clone(),
        at: word.at.0,
        similar: similar(&word.text, key.words.iter().map(String::as_str)),
        known: key.words.to_vec(),
    })
}

fn similar<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    let close = (typed.len() / 3).max(1);
    known
        .map(|word| (strsim::damerau_levenshtein(word, typed), word))
        .filter(|(distance, _)| *distance <= close)
        .min()
        .map(|(_, word)| word.to_owned())
}

fn names_nobody(word: &Word, ctx: &Context) -> bool {
    !word.quoted
        && match word.text.as_str() {
            "@me" => ctx.me.is_none(),
            "@mine" => ctx.my_teams.is_empty(),
            _ => false,
        }
}

/// What a value of this shape had to be, and how to write it, if it is not.
fn wrong_for(shape: Shape, text: &str, ctx: &Context) -> Option<(&'static str, &'static str)> {
    let (fine, expected, hint) = match shape {
        Shape::Text | Shape::Any => return None,
        Shape::Number => (
            number(text).is_some(),
            "a number",
            "write digits, such as 3 or 0.5",
        ),
        Shape::Seconds => (
            when::seconds(text).is_some(),
            "a duration",
            "write such as 90m, 4h, 2d or 1d12h",
        ),
        Shape::Instant => (
            when::span(text, ctx).is_some(),
            "a date",
            "write such as 2026-01-31, 2026-01, today, 7d (ago), +7d (ahead) or 2026-01-31T09:00:00Z",
        ),
        Shape::Bool => (yes_or_no(text).is_some(), "yes or no", "write yes or no"),
    };
    (!fine).then_some((expected, hint))
}

impl Test {
    fn holds<S: Subject + ?Sized>(&self, subject: &S, ctx: &Context) -> bool {
        match self {
            Test::Text(text) => subject.text_contains(&text.to_lowercase()),
            Test::Has(names) => names
                .iter()
                .any(|name| !subject.values(&name.name).is_empty()),
            Test::Field { key, any } => {
                let values = subject.values(&key.name);
                any.iter().any(|operand| match operand {
                    Operand::Present => !values.is_empty(),
                    Operand::Missing => values.is_empty(),
                    _ => values.iter().any(|value| operand.holds(value, ctx)),
                })
            }
        }
    }
}

impl Operand {
    fn holds(&self, value: &Value<'_>, ctx: &Context) -> bool {
        match self {
            Operand::Present | Operand::Missing => false,
            Operand::Is(word) => is(value, word, ctx),
            Operand::Compare(comparison, word) => compares(value, *comparison, &word.text, ctx),
            Operand::Range(from, to) => {
                let above =
                    |word: &Word| compares(value, Comparison::GreaterOrEqual, &word.text, ctx);
                let below = |word: &Word| compares(value, Comparison::LessOrEqual, &word.text, ctx);
                from.as_ref().is_none_or(above) && to.as_ref().is_none_or(below)
            }
        }
    }
}

fn is(value: &Value<'_>, word: &Word, ctx: &Context) -> bool {
    if !word.quoted && word.text == "@me" {
        return ctx.me.as_deref().is_some_and(|me| is_text(value, me, ctx));
    }
    if !word.quoted && word.text == "@mine" {
        return ctx.my_teams.iter().any(|team| is_text(value, team, ctx));
    }
    is_text(value, &word.text, ctx)
}

fn is_text(value: &Value<'_>, text: &str, ctx: &Context) -> bool {
    match value {
        Value::Text(own) => folded(own).eq(folded(text)),
        Value::Prose(own) => own.to_lowercase().contains(&text.to_lowercase()),
        Value::Number(own) => number(text) == Some(*own),
        Value::Seconds(own) => when::seconds(text) == Some(*own),
        Value::Bool(own) => yes_or_no(text) == Some(*own),
        Value::Instant(own) => when::span(text, ctx).is_some_and(|span| match span.relative {
            false => span.start <= *own && *own < span.end,
            true => span.start.min(ctx.now) <= *own && *own <= span.start.max(ctx.now),
        }),
    }
}

fn compares(value: &Value<'_>, comparison: Comparison, text: &str, ctx: &Context) -> bool {
    let order = match value {
        Value::Text(own) | Value::Prose(own) => Some(match (number(own), number(text)) {
            (Some(own), Some(other)) => own.total_cmp(&other),
            _ => folded(own).cmp(folded(text)),
        }),
        Value::Number(own) => number(text).map(|other| (own + 0.0).total_cmp(&other)),
        Value::Seconds(own) => when::seconds(text).map(|other| own.cmp(&other)),
        Value::Bool(_) => None,
        // Before, within or after the span.
        Value::Instant(own) => when::span(text, ctx).map(|span| {
            if *own < span.start {
                Ordering::Less
            } else if *own < span.end {
                Ordering::Equal
            } else {
                Ordering::Greater
            }
        }),
    };
    order.is_some_and(|order| match comparison {
        Comparison::Less => order.is_lt(),
        Comparison::LessOrEqual => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::GreaterOrEqual => order.is_ge(),
    })
}

fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.chars().flat_map(char::to_lowercase)
}

/// A number as digits; not the words `nan` and `inf` that Rust would read too.
pub(super) fn number(text: &str) -> Option<f64> {
    let number: f64 = text.parse().ok()?;
    // Zero has one sign here, so that a total order and equality agree.
    number.is_finite().then_some(number + 0.0)
}

fn yes_or_no(text: &str) -> Option<bool> {
    match text.to_ascii_lowercase().as_str() {
        "yes" | "true" => Some(true),
        "no" | "false" => Some(false),
        _ => None,
    }
}
