#!/bin/sh
# Creates the namespace and the search attributes of workflows/search-attributes.ts. Safe to run again.
set -eu

until temporal operator cluster health; do sleep 2; done

temporal operator namespace describe --namespace "$TEMPORAL_NAMESPACE" >/dev/null 2>&1 ||
  temporal operator namespace create --namespace "$TEMPORAL_NAMESPACE" --retention 30d

known=$(temporal operator search-attribute list --namespace "$TEMPORAL_NAMESPACE")
register() {
  echo "$known" | grep -qw "$1" ||
    temporal operator search-attribute create --namespace "$TEMPORAL_NAMESPACE" --name "$1" --type "$2"
}
register LeadStage Keyword
register LeadClassification Keyword
register LeadOwnerKind Keyword
register LeadCampaign Keyword
register LeadNextActionAt Datetime
