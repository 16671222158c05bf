//! Services and assets that fields name are in the desk, if the desk insists.

use crate::check::{Context, Flaw, Rule, Run};
use crate::model::id::RecordId;
use crate::model::kind::{Field, FieldType};

pub const RULE: Rule = Rule {
    code: "check/reference",
    summary: "A field that names a record names one of the desk (if `enforce: references` is set)",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    if !context.snapshot.config.enforce.references {
        return Vec::new();
    }
    let record = context.record(at);
    let mut flaws = Vec::new();
    for (name, value) in &record.fields {
        let Some(field) = record.kind.field(name) else {
            continue;
        };
        match field.kind {
            FieldType::Ref => {
                let id = value.as_str().unwrap_or_default();
                flaws.extend(flaw(context, at, &[name], field, id));
            }
            FieldType::Refs => {
                for (index, id) in value.as_texts().into_iter().enumerate() {
                    let index = index.to_string();
                    flaws.extend(flaw(context, at, &[name, &index], field, id));
                }
            }
            _ => {}
        }
    }
    flaws
}

fn flaw(context: &Context<'_>, at: usize, keys: &[&str], field: &Field, id: &str) -> Option<Flaw> {
    let parsed = RecordId::parse(id).ok()?;
    let fits =
        |to: &usize| field.to.is_empty() || field.to.contains(&context.record(*to).kind.kind);
    if context.find(&parsed).iter().any(fits) || context.is_unreadable(id) {
        return None;
    }
    let what = match field.to.as_slice() {
        [] => "record".to_owned(),
        kinds => kinds.join(" or "),
    };
    let message = format!(
        "`{}` names {id}, and the desk has no {what} of this name",
        keys[0]
    );
    let remedy = context
        .suggest(id, &field.to)
        .unwrap_or_else(|| format!("correct the name, or add the {what}"));
    Some(Flaw::error(at, keys, message).remedy(remedy))
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{Desk, INCIDENT, desk, found, service};

    fn with(fields: &str) -> Desk {
        let text = INCIDENT.1.replace("reporter: bob", fields);
        let web = service("checkout");
        let mut desk = desk(&[(INCIDENT.0, &text), (&web.0, &web.1)]);
        desk.snapshot.config.enforce.references = true;
        desk
    }

    #[test]
    fn a_name_that_the_desk_does_not_have_is_found() {
        let path = INCIDENT.0;
        assert_eq!(found(&RULE, &with("service: checkout")), [""; 0]);
        assert_eq!(
            found(&RULE, &with("service: chekcout")),
            [format!(
                "{path}:6:1: error: `service` names chekcout, and the desk has no service of this name (did you mean `checkout`?)"
            )]
        );
        assert_eq!(
            found(&RULE, &with("assets: [checkout]")),
            [format!(
                "{path}:6:10: error: `assets` names checkout, and the desk has no asset of this name (correct the name, or add the asset)"
            )],
            "it is a service"
        );
    }

    #[test]
    fn a_desk_that_does_not_insist_may_name_anything() {
        let mut desk = with("service: nowhere");
        desk.snapshot.config.enforce.references = false;
        assert_eq!(found(&RULE, &desk), [""; 0]);
    }
}
