enum HomeCareSecurityRoom {}
