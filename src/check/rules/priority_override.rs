//! A priority that overrules the matrix exists, and somebody says why.

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/priority-override",
    summary: "A priority that overrules the matrix is one of its priorities and has a reason",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let record = context.record(at);
    let Some(rule) = &record.kind.priority else {
        return Vec::new();
    };
    let Some(over) = rule.overruled_by.as_deref() else {
        return Vec::new();
    };
    let Some(value) = record.fields.get(over) else {
        return Vec::new();
    };
    let mut flaws = Vec::new();
    if !rule.has(value) {
        let known: Vec<String> = rule.labels.keys().map(u8::to_string).collect();
        let message = format!("`{over}` is {}, which is no priority", value.brief());
        let remedy = format!("one of: {}", known.join(", "));
        flaws.push(Flaw::error(at, &[over], message).remedy(remedy));
    }
    if let Some(reason) = rule.reason.as_deref().filter(|r| record.text(r).is_none()) {
        let message = format!("`{over}` overrules the priority, and `{reason}` does not say why");
        flaws.push(Flaw::error(at, &[over], message).remedy(format!("add the key `{reason}`")));
    }
    flaws
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found};

    #[test]
    fn an_overruled_priority_without_a_reason_is_found() {
        let (path, text) = INCIDENT;
        let with = |fields: &str| {
            let text = text.replace("reporter: bob", fields);
            found(&RULE, &desk(&[(path, &text)]))
        };
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        assert_eq!(
            with("priority_override: 1\npriority_reason: Board"),
            [""; 0]
        );
        assert_eq!(
            with("priority_override: 1"),
            [format!(
                "{path}:6:1: error: `priority_override` overrules the priority, and `priority_reason` does not say why (add the key `priority_reason`)"
            )]
        );
        assert_eq!(
            with("priority_override: 7\npriority_reason: Board"),
            [format!(
                "{path}:6:1: error: `priority_override` is 7, which is no priority (one of: 1, 2, 3, 4, 5)"
            )]
        );
    }
}
