enum HomeCareServicesRoom {}
