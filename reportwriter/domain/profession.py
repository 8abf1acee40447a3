"""The professions that write reports; a form may keep a section or a prompt to some of them."""

from enum import StrEnum


class Profession(StrEnum):
    SOCIAL_WORKER = "social_worker"
    SCHOOL = "school"
    NURSERY = "nursery"
    HEALTH_VISITOR = "health_visitor"
    MIDWIFE = "midwife"
    SCHOOL_NURSE = "school_nurse"
    DOCTOR = "doctor"
    MENTAL_HEALTH = "mental_health"
    POLICE = "police"
    PROBATION = "probation"
    HOUSING = "housing"
    ADULT_SERVICES = "adult_services"
    VOLUNTARY = "voluntary"
    OTHER = "other"
